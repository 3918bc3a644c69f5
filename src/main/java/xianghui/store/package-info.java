/** Keeps what was received, read and decided in a database file, and finds it again. */
@NullMarked
package xianghui.store;

import org.jspecify.annotations.NullMarked;
