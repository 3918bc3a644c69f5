/** What one unit said, cell by cell, and what is wrong with it. */
@NullMarked
package xianghui.returns;

import org.jspecify.annotations.NullMarked;
