package xianghui.sample;

import java.time.YearMonth;
import java.util.Map;

/** An invented person. */
record Person(String name, String sex, YearMonth born, String ethnicity, String party, String education) {

    static final YearMonth AS_OF = YearMonth.of(2026, 6);

    /** Full years at the as-of date, counted from the first day of the month of birth. */
    int age() {
        return AS_OF.getYear() - born.getYear() - (born.getMonthValue() > AS_OF.getMonthValue() ? 1 : 0);
    }

    Person named(String other) {
        return new Person(other, sex, born, ethnicity, party, education);
    }

    boolean woman() {
        return sex.equals("女");
    }

    boolean minority() {
        return !ethnicity.equals("汉族");
    }

    boolean outside() {
        return !party.equals("中共党员");
    }

    boolean bachelor() {
        return education.equals("本科") || education.equals("研究生");
    }

    boolean college() {
        return bachelor() || education.equals("大专");
    }

    void writeTo(Map<String, Object> row) {
        row.put("name", name);
        row.put("sex", sex);
        row.put("born", born);
        row.put("ethnicity", ethnicity);
        row.put("party", party);
        row.put("education", education);
    }
}
