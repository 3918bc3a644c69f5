package xianghui.validation;

import xianghui.catalog.Check;

/** A check that none of the other kinds can express. */
interface NamedCheck extends Checking {

    /** Whether it looks at one return or at all together. */
    Check.Scope scope();
}
