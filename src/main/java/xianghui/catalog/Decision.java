package xianghui.catalog;

import java.time.LocalDate;

/**
 * Why the office lets a finding stand.
 *
 * @param unit the code of the unit
 * @param cell one of the finding's cells, with its sheet in front ({@code Sheet!D7})
 * @param by who decided
 */
public record Decision(String unit, String rule, String cell, String reason, String by, LocalDate date) {}
