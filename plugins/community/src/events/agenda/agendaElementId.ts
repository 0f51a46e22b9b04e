/** The id of the element that shows the agenda, to jump to and to link to. */
export const agendaElementId = 'agenda';
