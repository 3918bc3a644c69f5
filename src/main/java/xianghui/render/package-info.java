/** What the writers of all file formats share: files that are the same to the byte when their content is. */
@NullMarked
package xianghui.render;

import org.jspecify.annotations.NullMarked;
