import { NumberField } from '@backstage/ui';

/** A whole number; one that is missing is told as a problem, not mended. */
export function WholeField(props: {
  label: string;
  description?: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  errorMessage?: string;
}) {
  const { label, description, value, min, max, onChange } = props;
  return (
    <NumberField
      label={label}
      description={description}
      minValue={min}
      maxValue={max}
      value={value}
      onChange={onChange}
      validationBehavior="aria"
      validate={() => props.errorMessage}
    />
  );
}
