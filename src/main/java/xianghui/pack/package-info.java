/** Packs a report with everything that it was made from, and makes it again from the pack alone. */
@NullMarked
package xianghui.pack;

import org.jspecify.annotations.NullMarked;
