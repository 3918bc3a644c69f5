/** A summary as it will be read, before any file format: finished words in finished order. */
@NullMarked
package xianghui.document;

import org.jspecify.annotations.NullMarked;
