package xianghui.catalog;

import java.util.List;
import java.util.Map;

/**
 * One unit that files a return.
 *
 * @param role township or county, never all
 * @param kind town, township, sub-district and so on, as the office calls it
 * @param predecessors codes of the units of the last term that it was made of
 * @param quota seats by body
 */
public record Unit(
        String code,
        String name,
        List<String> aliases,
        Role role,
        String kind,
        List<String> predecessors,
        Map<String, Integer> quota) {}
