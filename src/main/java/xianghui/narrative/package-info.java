/** Says figures in the outline's words, and claims nothing that the figures do not bear out. */
@NullMarked
package xianghui.narrative;

import org.jspecify.annotations.NullMarked;
