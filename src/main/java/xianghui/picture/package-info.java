/** Shows the pages of a printed report as pictures. */
@NullMarked
package xianghui.picture;

import org.jspecify.annotations.NullMarked;
