/** How a report looks on paper: the values that an office may choose, without a word of any file format. */
@NullMarked
package xianghui.paper;

import org.jspecify.annotations.NullMarked;
