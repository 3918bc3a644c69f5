/** Reads a summary that somebody has gone on writing in a word processor, and joins it with what the data say now. */
@NullMarked
package xianghui.draft;

import org.jspecify.annotations.NullMarked;
