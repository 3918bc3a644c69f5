package xianghui.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "Ab3#, PASSWORD_SHORT",
        "九个字的口令不够长, PASSWORD_SHORT",
        "wang.jing-2026, PASSWORD_NAME",
        "XWANG.JINGX77, PASSWORD_NAME",
        "我是王静，二〇二六年好, PASSWORD_NAME",
        "Password2026, PASSWORD_COMMON",
        "2026Password!!, PASSWORD_COMMON",
        "P@ssw0rd123, PASSWORD_COMMON",
        "Huanjie2026!, PASSWORD_COMMON",
        "admin1234567, PASSWORD_COMMON",
        "1qaz2wsx3edc, PASSWORD_COMMON",
        "1234567890, PASSWORD_COMMON",
        "01234567890123, PASSWORD_COMMON",
        "zyxwvutsrqpo, PASSWORD_COMMON",
        "aaaaaaaaaa1111, PASSWORD_COMMON",
        "qwertyqwerty99, PASSWORD_COMMON",
        "13905731842, PASSWORD_PLAIN",
        "kitchentable, PASSWORD_PLAIN",
    })
    void a_password_that_is_tried_first_is_refused(String password, Refusal refusal) {
        assertThat(PasswordRules.weakness(PasswordRules.normal(password), "wang.jing", "王静"))
                .contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kq7m-3vxa-9dhp", "春风又绿江南岸了2026", "kitchentablewindow", "correct horse battery", "Tr0ub4dor&3x"})
    void others_are_taken(String password) {
        assertThat(PasswordRules.weakness(password, "wang.jing", "王静")).isEmpty();
    }

    @Test
    void a_password_has_an_end() {
        assertThat(PasswordRules.weakness("a1".repeat(8) + "xyz".repeat(40), "wang", "王静"))
                .contains(Refusal.PASSWORD_LONG);
    }

    @Test
    void full_width_letters_are_the_same_password() {
        assertThat(PasswordRules.normal("ｋｑ７ｍ－３ｖｘａ")).isEqualTo("kq7m-3vxa");
    }
}
