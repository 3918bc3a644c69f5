package xianghui.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import xianghui.expression.ExpressionSyntaxException.Reason;

/** Reads the little language by recursive descent. */
final class Parser {

    private final Lexer lexer;

    Parser(String source) {
        this.lexer = new Lexer(source);
    }

    Node parse() {
        Node node = disjunction();
        if (!lexer.atEnd()) {
            throw lexer.unexpected();
        }
        return node;
    }

    private Node disjunction() {
        Node node = conjunction();
        while (lexer.takeWord("or")) {
            node = new Node.Junction(node, conjunction(), true);
        }
        return node;
    }

    private Node conjunction() {
        Node node = negation();
        while (lexer.takeWord("and")) {
            node = new Node.Junction(node, negation(), false);
        }
        return node;
    }

    private Node negation() {
        return lexer.takeWord("not") ? new Node.Not(negation()) : comparison();
    }

    private Node comparison() {
        Node left = sum();
        Optional<Comparator> comparator = comparator();
        if (comparator.isPresent()) {
            return new Node.Comparison(left, sum(), comparator.get());
        }
        if (lexer.takeWord("in")) {
            return membership(left);
        }
        if (lexer.takeWord("is")) {
            boolean negated = lexer.takeWord("not");
            lexer.expectWord("blank");
            Node blank = new Node.IsBlank(left);
            return negated ? new Node.Not(blank) : blank;
        }
        return left;
    }

    private Optional<Comparator> comparator() {
        if (lexer.takeWord(Comparator.HAS.sign())) {
            return Optional.of(Comparator.HAS);
        }
        return Arrays.stream(Comparator.values())
                .filter(comparator -> comparator != Comparator.HAS && lexer.takeSign(comparator.sign()))
                .findFirst();
    }

    private Node membership(Node left) {
        lexer.expectSign("(");
        Node any = new Node.Comparison(left, sum(), Comparator.EQUAL);
        while (lexer.takeSign(",")) {
            any = new Node.Junction(any, new Node.Comparison(left, sum(), Comparator.EQUAL), true);
        }
        lexer.expectSign(")");
        return any;
    }

    private Node sum() {
        Node node = product();
        while (true) {
            if (lexer.takeSign("+")) {
                node = new Node.Call(Function.ADD, List.of(node, product()));
            } else if (lexer.takeSign("-")) {
                node = new Node.Call(Function.SUBTRACT, List.of(node, product()));
            } else {
                return node;
            }
        }
    }

    private Node product() {
        Node node = atom();
        while (true) {
            if (lexer.takeSign("*")) {
                node = new Node.Call(Function.MULTIPLY, List.of(node, atom()));
            } else if (lexer.takeSign("/")) {
                node = new Node.Call(Function.DIVIDE, List.of(node, atom()));
            } else {
                return node;
            }
        }
    }

    private Node atom() {
        if (lexer.takeSign("(")) {
            Node node = disjunction();
            lexer.expectSign(")");
            return node;
        }
        if (lexer.takeSign("-")) {
            return new Node.Call(Function.SUBTRACT, List.of(new Node.Literal(Value.Num.of(0)), atom()));
        }
        Optional<String> number = lexer.takeNumber();
        if (number.isPresent()) {
            BigDecimal decimal = new BigDecimal(number.get());
            return new Node.Literal(
                    new Value.Num(BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))));
        }
        Optional<String> text = lexer.takeText();
        if (text.isPresent()) {
            return new Node.Literal(new Value.Text(text.get()));
        }
        int position = lexer.position();
        String name = lexer.takeName();
        if (name.equals("true") || name.equals("false")) {
            return new Node.Literal(new Value.Truth(name.equals("true")));
        }
        return lexer.takeSign("(") ? call(name, position) : new Node.Name(name);
    }

    private Node call(String name, int position) {
        Function function = Arrays.stream(Function.values())
                .filter(known -> known.sign().equals(name))
                .findFirst()
                .orElseThrow(() -> lexer.problem(position, Reason.NO_FUNCTION, name));
        List<Node> arguments = new ArrayList<>();
        if (!lexer.takeSign(")")) {
            arguments.add(disjunction());
            while (lexer.takeSign(",")) {
                arguments.add(disjunction());
            }
            lexer.expectSign(")");
        }
        if (arguments.size() != function.takes().size()) {
            throw lexer.problem(position, Reason.WRONG_NUMBER_OF_ARGUMENTS, name);
        }
        return new Node.Call(function, arguments);
    }
}
