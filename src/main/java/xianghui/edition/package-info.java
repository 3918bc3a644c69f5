/** Which version of a report is final: who proposed it, who confirmed it, who opened it again. */
@NullMarked
package xianghui.edition;

import org.jspecify.annotations.NullMarked;
