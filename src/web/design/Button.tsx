import type { ButtonHTMLAttributes, ReactNode } from 'react';
import style from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

type Look = 'plain' | 'main' | 'quiet' | 'danger';

interface Shown {
  look?: Look;
  small?: boolean;
  icon?: IconName;
  /** The key that does the same, printed on the button. */
  hint?: string;
  children?: ReactNode;
}

const classes = (look: Look, small: boolean, square: boolean): string =>
  [style.button, look === 'plain' ? '' : style[look], small ? style.small : '', square ? style.square : ''].join(' ');

export function Button({
  look = 'plain',
  small = false,
  icon,
  hint,
  children,
  className,
  ...rest
}: Shown & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={`${classes(look, small, !children)} ${className ?? ''}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
      {hint && (
        <span className={style.key} aria-hidden="true">
          {hint}
        </span>
      )}
    </button>
  );
}

/** A link that looks like a button. */
export function LinkButton({ look = 'plain', small = false, icon, children, href }: Shown & { href: string }) {
  return (
    <a className={classes(look, small, !children)} href={href}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** A button that reads as a part of the sentence: "rests on 3 entries". */
export function TextButton({ children, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" className={style.link} {...rest}>
      {children}
    </button>
  );
}
