package org.parley.conflict.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.Expression;

/**
 * Reads conditions such as {@code not Abandon}, {@code Accept if and only if Modify},
 * {@code (Ceasefire or "Trade and aid") if not Advance}, {@code if Advance then Sanctions}.
 *
 * <p>{@code not} binds closest, then {@code and}, {@code or}, last {@code if} and {@code iff}, which do not chain.
 * A name is one or more words; one that contains a keyword, a parenthesis or a quote stands in quotes.
 */
public final class ExpressionParser {
    /** Conditions nested deeper than this are refused. */
    public static final int DEEPEST = 100;

    static final Set<String> KEYWORDS = Set.of("not", "and", "or", "if", "iff", "then");

    private final String text;
    private final Function<String, @Nullable Expression> names;
    private final List<Token> tokens;
    private int next;
    private int depth;

    private ExpressionParser(String text, Function<String, @Nullable Expression> names) {
        this.text = text;
        this.names = names;
        this.tokens = tokens(text);
    }

    /**
     * @param names what a name stands for, null for a name nobody knows
     * @throws BadModel with one sentence
     */
    public static Expression parse(String text, Function<String, @Nullable Expression> names) {
        ExpressionParser parser = new ExpressionParser(text, names);
        Expression whole = parser.conditional();
        if (parser.next < parser.tokens.size()) {
            throw parser.bad("does not fit after what stands before it", parser.tokens.get(parser.next));
        }
        return whole;
    }

    private Expression conditional() {
        if (++depth > DEEPEST) {
            throw new BadModel("The condition is nested more than " + DEEPEST
                    + " deep. Give parts of it names of their own under \"conditions\".");
        }
        Expression result;
        if (takeWord("if")) {
            Expression condition = or();
            if (!takeWord("then")) {
                throw new BadModel("\"" + shown() + "\" begins with \"if\" and lacks \"then\". Write: if A then B.");
            }
            result = new Expression.If(or(), condition);
        } else {
            Expression left = or();
            if (takeWord("iff") || takeIfAndOnlyIf()) {
                result = new Expression.Iff(left, or());
            } else if (takeWord("if")) {
                result = new Expression.If(left, or());
            } else {
                result = left;
            }
        }
        depth--;
        return result;
    }

    private Expression or() {
        List<Expression> any = new ArrayList<>(List.of(and()));
        while (takeWord("or")) {
            any.add(and());
        }
        return any.size() == 1 ? any.getFirst() : new Expression.Or(any);
    }

    private Expression and() {
        List<Expression> all = new ArrayList<>(List.of(negated()));
        while (takeWord("and")) {
            all.add(negated());
        }
        return all.size() == 1 ? all.getFirst() : new Expression.And(all);
    }

    private Expression negated() {
        boolean not = false;
        while (takeWord("not")) {
            not = !not;
        }
        Expression operand = operand();
        return not ? new Expression.Not(operand) : operand;
    }

    private Expression operand() {
        if (next == tokens.size()) {
            throw new BadModel("\"" + shown() + "\" ends where an option is expected. Complete or shorten it.");
        }
        Token token = tokens.get(next);
        if (token.is("(")) {
            next++;
            Expression inside = conditional();
            if (next == tokens.size() || !tokens.get(next).is(")")) {
                throw new BadModel("A parenthesis in \"" + shown() + "\" is not closed. Add \")\".");
            }
            next++;
            return inside;
        }
        if (token.is(")") || token.keyword()) {
            throw bad("stands where an option is expected", token);
        }
        next++;
        Expression meaning = names.apply(token.text);
        if (meaning == null) {
            throw new BadModel("\"" + token.text + "\" is no option of this model");
        }
        return meaning;
    }

    private boolean takeWord(String keyword) {
        if (next < tokens.size() && tokens.get(next).isKeyword(keyword)) {
            next++;
            return true;
        }
        return false;
    }

    /** The tokenizer reads "if and only if" as: if, and, the name "only", if. */
    private boolean takeIfAndOnlyIf() {
        if (next + 3 < tokens.size()
                && tokens.get(next).isKeyword("if")
                && tokens.get(next + 1).isKeyword("and")
                && tokens.get(next + 2).is("only")
                && tokens.get(next + 3).isKeyword("if")) {
            next += 4;
            return true;
        }
        return false;
    }

    private BadModel bad(String sentence, Token token) {
        return new BadModel("In \"" + shown() + "\" the \"" + token.text + "\" " + sentence
                + ". Put names that contain such words in quotes.");
    }

    private String shown() {
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }

    // ---- words and signs

    private record Token(String text, Kind kind) {
        enum Kind {
            SIGN,
            KEYWORD,
            NAME,
            QUOTED
        }

        boolean is(String sign) {
            return kind != Kind.QUOTED && kind != Kind.KEYWORD && text.equals(sign);
        }

        boolean isKeyword(String word) {
            return kind == Kind.KEYWORD && text.toLowerCase(Locale.ROOT).equals(word);
        }

        boolean keyword() {
            return kind == Kind.KEYWORD;
        }
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == ')') {
                endName(name, tokens);
                tokens.add(new Token(String.valueOf(c), Token.Kind.SIGN));
                at++;
            } else if (c == '"' || c == '\'' && name.isEmpty()) {
                endName(name, tokens);
                at = quoted(text, at, tokens);
            } else {
                int end = at;
                while (end < text.length()
                        && !Character.isWhitespace(text.charAt(end))
                        && "()\"".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                String word = text.substring(at, end);
                String lower = word.toLowerCase(Locale.ROOT);
                if (KEYWORDS.contains(lower) && (word.equals(lower) || word.equals(word.toUpperCase(Locale.ROOT)))) {
                    endName(name, tokens);
                    tokens.add(new Token(word, Token.Kind.KEYWORD));
                } else {
                    name.append(name.isEmpty() ? "" : " ").append(word);
                }
                at = end;
            }
        }
        endName(name, tokens);
        return tokens;
    }

    private static void endName(StringBuilder name, List<Token> tokens) {
        if (!name.isEmpty()) {
            tokens.add(new Token(name.toString(), Token.Kind.NAME));
            name.setLength(0);
        }
    }

    private static int quoted(String text, int start, List<Token> tokens) {
        StringBuilder name = new StringBuilder();
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                name.append(text.charAt(++at));
            } else if (c == text.charAt(start)) {
                tokens.add(new Token(name.toString(), Token.Kind.QUOTED));
                return at + 1;
            } else {
                name.append(c);
            }
        }
        throw new BadModel("A quote in \"" + text + "\" is not closed. Add " + text.charAt(start) + " after the name.");
    }
}
