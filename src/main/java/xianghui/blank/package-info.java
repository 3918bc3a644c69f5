/** Makes the blank workbooks that units fill in: prefilled, guarded, and checking themselves while they are typed into. */
@NullMarked
package xianghui.blank;

import org.jspecify.annotations.NullMarked;
