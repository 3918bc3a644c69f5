/** The door for people at a terminal: commands, words and exit codes. */
@NullMarked
package xianghui.cli;

import org.jspecify.annotations.NullMarked;
