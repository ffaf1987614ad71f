using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Dargah.Testing
{
    /// <summary>
    /// JSON for the simulator's control API; netstandard2.0 has none. A value is null, a bool, a long, a double, a
    /// string, a List of objects, or a Dictionary.
    /// </summary>
    internal sealed class Json
    {
        private const int Deepest = 100;

        private readonly string text;
        private int at;

        private Json(string text)
        {
            this.text = text;
        }

        internal static object Read(string text)
        {
            var reader = new Json(text);
            object value = reader.Value(0);
            reader.Blank();
            if (reader.at != text.Length) throw reader.Wrong("an end");
            return value;
        }

        /// <summary>What stands at a path such as <c>callback.url</c>; null where nothing does.</summary>
        internal static object At(object value, string path)
        {
            foreach (string name in path.Split('.'))
            {
                var members = value as Dictionary<string, object>;
                var elements = value as List<object>;
                int index;
                if (members != null)
                {
                    if (!members.TryGetValue(name, out value)) return null;
                }
                else if (elements != null && int.TryParse(name, out index) && index < elements.Count)
                {
                    value = elements[index];
                }
                else
                {
                    return null;
                }
            }
            return value;
        }

        /// <summary>
        /// Without blanks, with the names in the order of their bytes: equal values give equal texts.
        /// </summary>
        internal static string Write(object value)
        {
            var made = new StringBuilder();
            Write(made, value);
            return made.ToString();
        }

        private static void Write(StringBuilder made, object value)
        {
            var pairs = value as IEnumerable<KeyValuePair<string, object>>;
            if (value == null) made.Append("null");
            else if (value is bool) made.Append((bool)value ? "true" : "false");
            else if (value is string) Quote(made, (string)value);
            else if (value is double) made.Append(Fraction((double)value));
            else if (value is IConvertible) made.Append(Convert.ToInt64(value, CultureInfo.InvariantCulture));
            else if (pairs != null)
            {
                string before = "{";
                foreach (KeyValuePair<string, object> pair in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    made.Append(before);
                    Quote(made, pair.Key);
                    made.Append(':');
                    Write(made, pair.Value);
                    before = ",";
                }
                made.Append(before == "{" ? "{}" : "}");
            }
            else
            {
                string before = "[";
                foreach (object element in (System.Collections.IEnumerable)value)
                {
                    made.Append(before);
                    Write(made, element);
                    before = ",";
                }
                made.Append(before == "[" ? "[]" : "]");
            }
        }

        /// <summary>1.0 must not become 1: that is another kind of number.</summary>
        private static string Fraction(double value)
        {
            string text = value.ToString("R", CultureInfo.InvariantCulture);
            return text.IndexOfAny(new[] { '.', 'E', 'e' }) < 0 ? text + ".0" : text;
        }

        private static void Quote(StringBuilder made, string value)
        {
            made.Append('"');
            foreach (char c in value)
            {
                if (c == '"' || c == '\\') made.Append('\\').Append(c);
                else if (c < ' ') made.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                else made.Append(c);
            }
            made.Append('"');
        }

        private object Value(int depth)
        {
            if (depth > Deepest) throw Wrong("less nesting");
            Blank();
            switch (Peek())
            {
                case '{':
                    var members = new Dictionary<string, object>();
                    Members('}', () =>
                    {
                        Blank();
                        string name = Text();
                        Blank();
                        Take(':');
                        members[name] = Value(depth + 1);
                    });
                    return members;
                case '[':
                    var elements = new List<object>();
                    Members(']', () => elements.Add(Value(depth + 1)));
                    return elements;
                case '"':
                    return Text();
                case 't':
                    return Word("true", true);
                case 'f':
                    return Word("false", false);
                case 'n':
                    return Word("null", null);
                default:
                    return Number();
            }
        }

        private void Members(char close, Action one)
        {
            at++;
            Blank();
            if (Peek() == close)
            {
                at++;
                return;
            }
            for (;;)
            {
                one();
                Blank();
                if (Peek() == close)
                {
                    at++;
                    return;
                }
                Take(',');
            }
        }

        private object Word(string word, object value)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) throw Wrong(word);
            at += word.Length;
            return value;
        }

        private object Number()
        {
            int from = at;
            while (at < text.Length && "+-.0123456789eE".IndexOf(text[at]) >= 0) at++;
            string number = text.Substring(from, at - from);
            long whole;
            double any;
            if (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
                out whole)) return whole;
            if (double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out any)) return any;
            throw Wrong("a value");
        }

        private string Text()
        {
            Take('"');
            var made = new StringBuilder();
            for (;;)
            {
                char c = Next();
                if (c == '"') return made.ToString();
                if (c != '\\')
                {
                    made.Append(c);
                    continue;
                }
                c = Next();
                int known = "\"\\/bfnrt".IndexOf(c);
                if (known >= 0)
                {
                    made.Append("\"\\/\b\f\n\r\t"[known]);
                }
                else if (c == 'u' && at + 4 <= text.Length)
                {
                    made.Append((char)int.Parse(text.Substring(at, 4), NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture));
                    at += 4;
                }
                else
                {
                    throw Wrong("an escape");
                }
            }
        }

        private void Blank()
        {
            while (at < text.Length && " \t\r\n".IndexOf(text[at]) >= 0) at++;
        }

        private char Peek()
        {
            return at < text.Length ? text[at] : '\0';
        }

        private char Next()
        {
            if (at >= text.Length) throw Wrong("more");
            return text[at++];
        }

        private void Take(char wanted)
        {
            if (Peek() != wanted) throw Wrong("'" + wanted + "'");
            at++;
        }

        private FormatException Wrong(string wanted)
        {
            return new FormatException("JSON: " + wanted + " was expected at " + at);
        }
    }
}
