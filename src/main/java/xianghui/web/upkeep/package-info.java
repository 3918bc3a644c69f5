/** The page on which an administrator makes backups. */
@NullMarked
package xianghui.web.upkeep;

import org.jspecify.annotations.NullMarked;
