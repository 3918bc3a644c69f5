/** Puts the files of one report in their place: complete or not at all, and never over an earlier version. */
@NullMarked
package xianghui.publication;

import org.jspecify.annotations.NullMarked;
