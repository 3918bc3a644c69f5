package xianghui.sample;

/** Names villages and districts from syllables. */
final class Villages {

    private static final String FRONT = "青白柳杨松柏梨枣榆槐石沙泉井桑麻稻麦荷苇鹤雁马羊";
    private static final String BACK = "河湾岭坪沟坡塘坝庄屯崖桥渡峪";

    private Villages() {}

    /** The name of the nth village of a township; no township uses one twice among its first 28. */
    static String village(Town town, int n) {
        int front = (n * 5 + town.index() * 7) % FRONT.length();
        int back = (n * 3 + town.index() * 5) % BACK.length();
        return FRONT.substring(front, front + 1) + BACK.charAt(back) + "村";
    }

    static String district(Town town, String level, int at) {
        if (town.county()) {
            return "县直第" + (at + 1) + "选区";
        }
        if (level.equals("乡")) {
            return village(town, at) + "选区";
        }
        return village(town, 2 * at) + "、" + village(town, 2 * at + 1) + "联合选区";
    }
}
