package xianghui.validation;

import java.util.List;
import xianghui.catalog.Rule;
import xianghui.query.Frame;

/** Carries out one kind of check. */
interface Checking {

    /** Everything in these returns that breaks the rule or keeps it from being checked. */
    List<Fault> faults(Rule rule, List<Frame> frames);
}
