package org.parley.conflict.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.conflict.BadModel;
import org.parley.conflict.Expression;
import org.parley.conflict.RandomModels;

class ExpressionTextTest {
    private static final List<String> NAMES = List.of("a", "b", "c", "Trade and aid", "go home");

    private static Expression parse(String text) {
        return ExpressionParser.parse(text, name -> {
            if (!NAMES.contains(name)) {
                throw new BadModel("unknown: " + name);
            }
            return Expression.taken(NAMES.indexOf(name));
        });
    }

    private static String write(Expression expression) {
        return ExpressionWriter.write(expression, NAMES::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a|a",
                "not go home|not go home",
                "NOT a AND b OR c|not a and b or c",
                "not (a and b)|not (a and b)",
                "a and (b or c)|a and (b or c)",
                "(a and b) or c|a and b or c",
                "a if b or c|a if b or c",
                "if b or c then a|a if b or c",
                "a iff b|a if and only if b",
                "a  if and   only if b|a if and only if b",
                "(a if b) and c|(a if b) and c",
                "not not a|a",
                "\"Trade and aid\" or 'go home'|\"Trade and aid\" or go home",
                "((a))|a"
            })
    void readsWhatPeopleWrite(String text, String rendered) {
        assertThat(write(parse(text))).isEqualTo(rendered);
    }

    @Property(tries = 300)
    void readsWhatItWrites(@ForAll long seed) {
        Expression expression = new RandomModels(seed).expression(NAMES.size(), 4);
        Expression again = parse(write(expression));
        for (long state = 0; state < 32; state++) {
            assertThat(again.holds(state)).isEqualTo(expression.holds(state));
        }
        assertThat(write(again)).isEqualTo(write(expression));
    }

    @Test
    void namesInQuotesMayHoldAnything() {
        assertThat(ExpressionWriter.name("if it \"must\" be")).isEqualTo("\"if it \\\"must\\\" be\"");
        assertThat(ExpressionParser.parse(ExpressionWriter.name("back\\slash (x)"), name -> {
                    assertThat(name).isEqualTo("back\\slash (x)");
                    return Expression.taken(0);
                }))
                .isEqualTo(Expression.taken(0));
    }

    @Test
    void aNameNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> ExpressionParser.parse("x", name -> null)).hasMessageContaining("\"x\" is no option");
    }

    @Test
    void suggestsNearNames() {
        assertThat(NearName.to("Trade und aid", NAMES)).contains("Trade and aid");
        assertThat(NearName.to("something else", NAMES)).isEmpty();
        assertThat(NearName.hint("x", List.of())).isEqualTo("None are known here.");
    }
}
