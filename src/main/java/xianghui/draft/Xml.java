package xianghui.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Walks through elements of a Word document. */
final class Xml {

    private Xml() {}

    static boolean is(Node node, String name) {
        return node instanceof Element && WordFile.W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    /** The elements of that name at any depth, in document order. */
    static List<Element> all(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(parent)) {
            if (is(child, name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(WordFile.W, name);
    }

    static void attribute(Element element, String name, String value) {
        element.setAttributeNS(WordFile.W, prefixed(element, name), value);
    }

    /** A new element of the document's vocabulary, with the prefix that its neighbour has. */
    static Element create(Element neighbour, String name) {
        return neighbour.getOwnerDocument().createElementNS(WordFile.W, prefixed(neighbour, name));
    }

    private static String prefixed(Element neighbour, String name) {
        String prefix = neighbour.getPrefix();
        return (prefix == null || prefix.isEmpty() ? "w" : prefix) + ":" + name;
    }

    static void remove(Node node) {
        Node parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    static void insertBefore(Node node, Node next) {
        Node parent = next.getParentNode();
        if (parent != null) {
            parent.insertBefore(node, next);
        }
    }

    static void insertAfter(Node node, Node before) {
        Node parent = before.getParentNode();
        if (parent != null) {
            parent.insertBefore(node, before.getNextSibling());
        }
    }
}
