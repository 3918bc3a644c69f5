package xianghui.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invents persons; no name is given twice, and the same names come out every time. */
final class People {

    private static final String SURNAMES =
            "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹喻柏窦章苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤罗毕郝安常于傅皮卞齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄米贝明臧";
    private static final String FIRST = "启承景砚书听疏若知予怀望牧清远思允志恒云松柏竹兰禾谷川岭舟帆晨曦野星朗和谦诚朴敬静宜安乐春夏秋冬";
    private static final String MEN = "峰林涛磊刚坤垒森岩柱锋钧铎铭槐樟桉榆桥石田垄坡渠渊澜泓洲岸滨喆堃垚犇赟翀";
    private static final String WOMEN = "芸蓉荷菱莲薇茜萍苓蕙芹菊梅桃杏柳桐棉絮绢绣珠玲珊瑶琳瑜璐霞露雯霏岚溪汐喆赟";
    private static final List<String> MINORITIES = List.of("回族", "满族", "土家族", "苗族");

    private final Random random;
    private final Set<String> given = new HashSet<>();

    People(long seed) {
        this.random = new Random(seed);
    }

    Person person(String sex, int age, String party, String education) {
        return new Person(name(sex), sex, born(age), "汉族", party, education);
    }

    Person person(String sex, int age, String party, String education, boolean minority) {
        String ethnicity = minority ? pick(MINORITIES) : "汉族";
        return new Person(name(sex), sex, born(age), ethnicity, party, education);
    }

    String name(String sex) {
        String last = sex.equals("男") ? MEN : WOMEN;
        String name;
        do {
            boolean two = random.nextInt(9) == 0;
            name = pick(SURNAMES) + (two ? "" : pick(FIRST)) + pick(last);
        } while (!given.add(name));
        return name;
    }

    YearMonth born(int age) {
        int month = 1 + random.nextInt(12);
        int year = Person.AS_OF.getYear() - age - (month > Person.AS_OF.getMonthValue() ? 1 : 0);
        return YearMonth.of(year, month);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String pick(String characters) {
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    /** As many yes as asked for, in any order. */
    List<Boolean> flags(int size, int yes) {
        if (yes < 0 || yes > size) {
            throw new IllegalArgumentException(yes + " of " + size);
        }
        List<Boolean> flags = new ArrayList<>(Collections.nCopies(yes, true));
        flags.addAll(Collections.nCopies(size - yes, false));
        Collections.shuffle(flags, random);
        return flags;
    }

    <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
