/** Confronts a summary that somebody has edited with the figures and claims that the data bear out. */
@NullMarked
package xianghui.audit;

import org.jspecify.annotations.NullMarked;
