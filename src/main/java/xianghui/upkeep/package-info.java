/** Keeps an installation in working order: examines it, copies it, brings a copy back. */
@NullMarked
package xianghui.upkeep;

import org.jspecify.annotations.NullMarked;
