package xianghui.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MisuseTest {

    private static final Set<String> ROUNDS = Set.of("首次");

    private static final Map<String, Meaning> KNOWN = Map.of(
            "voted", Meaning.NUMBER,
            "day", Meaning.DAY,
            "name", Meaning.text(Set.of()),
            "round", Meaning.text(ROUNDS),
            "figure", Meaning.ANY,
            "full", Meaning.TRUTH);

    private final Vocabulary vocabulary = name -> Optional.ofNullable(KNOWN.get(name));

    private java.util.List<Misuse> misuses(String source) {
        return Expression.parse(source).misuses(vocabulary);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "voted * 2 > 10 and round = '首次'",
                "round in ('首次') or full",
                "name = '甲' or name = round",
                "name has '甲'",
                "day <= plus_months(today(), 3)",
                "day is blank or name is not blank",
                "figure > 1 and figure = '首次' and figure",
                "both(name, day) = '甲'",
                "age(day) - years(day, day) >= -1",
            })
    void What_makes_sense_is_let_be(String source) {
        assertThat(misuses(source)).isEmpty();
    }

    @Test
    void Unknown_names_are_noted_wherever_they_stand() {
        assertThat(misuses("vote > 1 and not (days(dy, day) = 2 or nme is blank)"))
                .containsExactly(
                        new Misuse.UnknownName("vote"), new Misuse.UnknownName("dy"), new Misuse.UnknownName("nme"));
    }

    @Test
    void A_word_that_is_not_in_the_list_is_noted() {
        assertThat(misuses("round in ('首次', '首轮x')")).containsExactly(new Misuse.NeverEqual(ROUNDS, Set.of("首轮x")));
        assertThat(misuses("round != '首轮x'")).containsExactly(new Misuse.NeverEqual(ROUNDS, Set.of("首轮x")));
        assertThat(misuses("'首轮x' = round")).containsExactly(new Misuse.NeverEqual(Set.of("首轮x"), ROUNDS));
        assertThat(misuses("round has '首轮x'")).containsExactly(new Misuse.NeverEqual(ROUNDS, Set.of("首轮x")));
    }

    @Test
    void Values_of_different_kinds_are_noted() {
        assertThat(misuses("voted = '1'")).containsExactly(new Misuse.Unlike(Kind.NUMBER, Kind.TEXT));
        assertThat(misuses("day > voted")).containsExactly(new Misuse.Unlike(Kind.DAY, Kind.NUMBER));
        assertThat(misuses("full = '是'")).containsExactly(new Misuse.Unlike(Kind.TRUTH, Kind.TEXT));
    }

    @Test
    void Texts_have_no_order_and_only_texts_have_parts() {
        assertThat(misuses("name < '甲'")).containsExactly(new Misuse.WrongKind("<", Kind.NUMBER, Kind.TEXT));
        assertThat(misuses("voted has 1")).containsExactly(new Misuse.WrongKind("has", Kind.TEXT, Kind.NUMBER));
    }

    @Test
    void Functions_operators_and_places_want_their_kinds() {
        assertThat(misuses("age(voted) + name > 0"))
                .containsExactly(
                        new Misuse.WrongKind("age", Kind.DAY, Kind.NUMBER),
                        new Misuse.WrongKind("+", Kind.NUMBER, Kind.TEXT));
        assertThat(misuses("voted and not name"))
                .containsExactly(
                        new Misuse.WrongKind("and", Kind.TRUTH, Kind.NUMBER),
                        new Misuse.WrongKind("not", Kind.TRUTH, Kind.TEXT));
        assertThat(Expression.parse("voted + 1").misuses(vocabulary, "where", Kind.TRUTH))
                .containsExactly(new Misuse.WrongKind("where", Kind.TRUTH, Kind.NUMBER));
    }

    @Test
    void The_kind_of_an_expression_is_known() {
        assertThat(Expression.parse("voted + 1").meaning(vocabulary)).isEqualTo(Meaning.NUMBER);
        assertThat(Expression.parse("plus_months(day, 1)").meaning(vocabulary)).isEqualTo(Meaning.DAY);
        assertThat(Expression.parse("voted > 1").meaning(vocabulary)).isEqualTo(Meaning.TRUTH);
        assertThat(Expression.parse("round").meaning(vocabulary)).isEqualTo(Meaning.text(ROUNDS));
        assertThat(Expression.parse("true").meaning(vocabulary)).isEqualTo(Meaning.TRUTH);
    }

    @Test
    void One_vocabulary_stands_in_for_another() {
        Vocabulary both = vocabulary.or(name -> Optional.of(Meaning.NUMBER));

        assertThat(both.meaning("round")).contains(Meaning.text(ROUNDS));
        assertThat(both.meaning("other")).contains(Meaning.NUMBER);
    }
}
