/**
 * Extension points and permission resources of the community plugin.
 *
 * @packageDocumentation
 */
export * from './importExtensionPoint';
export * from './linkExtensionPoint';
export * from './threadPermissionResourceRef';
