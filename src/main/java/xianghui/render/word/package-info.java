/** Places a summary in a Word file that a clerk can go on editing. */
@NullMarked
package xianghui.render.word;

import org.jspecify.annotations.NullMarked;
