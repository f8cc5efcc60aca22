using System.Globalization;
using DataOps.Sql.Binding;

namespace DataOps.Sql.Emit;

/// <summary>
/// A constant way into a document, as the detail of an operation: a step a line, a key with a dot before it, or a place, counted from
/// zero, from the end where negative, or with a question mark what is a place in an array and a key of an object.
/// </summary>
internal static class JsonSteps
{
    /// <summary>The step of one operand of <c>-&gt;</c> in PostgreSQL; null where it is not constant.</summary>
    public static string? Key(BoundExpression key) => Translator.ConstantNumber(key) is { } place
        ? place.ToString(CultureInfo.InvariantCulture)
        : Translator.Constant(key) is { } name && IsPlain(name) ? "." + name : null;

    /// <summary>The steps of a list of texts, each a key or a place as the document has it.</summary>
    public static string? Names(IEnumerable<string> names)
    {
        var (steps, either) = (new List<string>(), 0);
        foreach (var name in names)
        {
            if (!IsPlain(name))
            {
                return null;
            }

            var isPlace = int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
            either += isPlace ? 1 : 0;
            steps.Add((isPlace ? "?" : ".") + name);
        }

        return either > 2 || steps.Count == 0 ? null : string.Join("\n", steps);
    }

    /// <summary>The steps of an array as PostgreSQL's text has it: <c>{a,b}</c>; null where it is quoted or nested.</summary>
    public static string? ArrayText(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 3 || trimmed[0] != '{' || trimmed.IndexOfAny(['"', '\\', '{'], 1) >= 0 || trimmed.IndexOf('}') != trimmed.Length - 1)
        {
            return null;
        }

        var names = trimmed.Substring(1, trimmed.Length - 2).Split(',').Select(name => name.Trim()).ToList();
        return names.Exists(name => name.Length == 0 || string.Equals(name, "null", StringComparison.OrdinalIgnoreCase)) ? null : Names(names);
    }

    /// <summary>The steps of a path of DuckDB ("JSON Extraction Functions"): a key, a place or <c>$.a[0]</c>; empty for the document; null for another.</summary>
    public static string? Path(BoundExpression path)
    {
        if (Translator.ConstantNumber(path) is { } place)
        {
            return place.ToString(CultureInfo.InvariantCulture);
        }

        if (Translator.Constant(path) is not { } text)
        {
            return null;
        }

        return text.Length == 0 || text[0] == '/' ? null : text[0] == '$' ? PathText(text) : IsPlain(text) ? "." + text : null;
    }

    private static string? PathText(string path)
    {
        var steps = new List<string>();
        var at = 1;
        while (at < path.Length)
        {
            var isPlace = path[at] == '[';
            var isQuoted = !isPlace && at + 1 < path.Length && path[at + 1] == '"';
            var from = at + (isQuoted ? 2 : 1);
            var end = from > path.Length ? -1 : isPlace ? path.IndexOf(']', from) : isQuoted ? path.IndexOf('"', from) : path.IndexOfAny(['.', '['], from);
            end = end < 0 && !isPlace && !isQuoted ? path.Length : end;
            if (end <= from || (!isPlace && path[at] != '.'))
            {
                return null;
            }

            var step = path.Substring(from, end - from);
            if (isPlace)
            {
                step = step.StartsWith("#-", StringComparison.Ordinal) ? step.Substring(1) : step;
                if (!int.TryParse(step, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                {
                    return null;
                }
            }
            else if (!IsPlain(step) || (!isQuoted && step.IndexOf('*') >= 0))
            {
                return null;
            }

            steps.Add(isPlace ? step : "." + step);
            at = end + (isPlace || isQuoted ? 1 : 0);
        }

        return string.Join("\n", steps);
    }

    /// <summary>One way after another.</summary>
    public static string Join(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "\n" + second;

    /// <summary>The steps, one by one.</summary>
    public static string[] Split(string detail) => detail.Length == 0 ? [] : detail.Split('\n');

    /// <summary>The ways as paths, <c>$.a[0]</c>: one for each reading of the steps that are a key or a place.</summary>
    public static List<string> Paths(string detail, string fromEnd)
    {
        var paths = new List<string> { "$" };
        foreach (var step in Split(detail))
        {
            var name = step.Substring(1);
            paths = step[0] switch
            {
                '.' => paths.ConvertAll(path => path + Named(name)),
                '?' => [.. paths.Select(path => path + Placed(name, fromEnd)), .. paths.Select(path => path + Named(name))],
                _ => paths.ConvertAll(path => path + Placed(step, fromEnd)),
            };
        }

        return paths;
    }

    private static string Named(string name)
    {
        var isWord = name.Length > 0 && !char.IsDigit(name[0]);
        foreach (var c in name)
        {
            isWord &= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        }

        return isWord ? "." + name : ".\"" + name + "\"";
    }

    private static string Placed(string place, string fromEnd) => place[0] == '-' ? $"[{fromEnd}{place}]" : $"[{place.TrimStart('+')}]";

    private static bool IsPlain(string name) => name.Length > 0 && name.IndexOfAny(['"', '\\', '\n']) < 0;
}
