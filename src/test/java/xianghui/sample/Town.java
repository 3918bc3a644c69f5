package xianghui.sample;

import java.util.List;

/** One unit of the register; {@code index} counts townships from 0. */
record Town(int index, String code, String name, int population) {

    /** All names are invented; 垚, 犇 are not in every type face. */
    private static final List<String> NAMES =
            List.of("垚城镇", "柳坪镇", "双槐镇", "犇山镇", "云渡乡", "白塔岭乡", "石桥镇", "松盖镇", "望河乡", "桐花镇", "清溪口镇", "麦坪乡", "落雁乡");

    private static final int[] POPULATIONS = {
        18640, 19478, 18895, 19244, 19423, 18962, 19331, 18728, 19187, 19459, 19034, 19299, 18970
    };

    static final String COUNTY = "00";
    static final Town COUNTY_UNIT = new Town(13, COUNTY, "县本级", 13700);

    static List<Town> townships() {
        return java.util.stream.IntStream.range(0, NAMES.size())
                .mapToObj(at -> new Town(at, "%02d".formatted(at + 1), NAMES.get(at), POPULATIONS[at]))
                .toList();
    }

    boolean county() {
        return code.equals(COUNTY);
    }

    int number() {
        return index + 1;
    }

    /** Delegates of the township's party congress. */
    int partyDelegates() {
        return 102 + index * 5 % 14;
    }

    /** 镇 or 乡. */
    String kind() {
        return name.substring(name.length() - 1);
    }
}
