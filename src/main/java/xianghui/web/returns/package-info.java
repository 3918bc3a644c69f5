/** The pages of a unit: sending files in, what was found in them, and what is said to that. */
@NullMarked
package xianghui.web.returns;

import org.jspecify.annotations.NullMarked;
