using System.Text;
using System.Text.RegularExpressions;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>Patterns that choose columns by their names while a query is bound.</summary>
internal static class NamePattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static bool Matches(LikeExpression like, string name)
    {
        var pattern = (like.Pattern as LiteralExpression)?.Text ?? "";
        var matches = like.Kind switch
        {
            LikeKind.SimilarTo => IsFullMatch(pattern, name),
            LikeKind.Glob => Like(name, FromGlob(pattern), RegexOptions.None),
            LikeKind.ILike => Like(name, FromLike(pattern), RegexOptions.IgnoreCase),
            _ => Like(name, FromLike(pattern), RegexOptions.None),
        };
        return matches != like.Negated;
    }

    /// <summary>Whether some part of the name matches; null when the pattern is no regular expression.</summary>
    public static Match? Find(string pattern, string name)
    {
        try
        {
            return Regex.Match(name, pattern, RegexOptions.CultureInvariant, Patience);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    public static bool IsFullMatch(string pattern, string name) => Find("^(?:" + pattern + ")$", name)?.Success == true;

    private static bool Like(string name, string pattern, RegexOptions options) =>
        Regex.IsMatch(name, pattern, options | RegexOptions.CultureInvariant | RegexOptions.Singleline, Patience);

    private static string FromLike(string pattern) => Translate(pattern, '%', '_');

    private static string FromGlob(string pattern) => Translate(pattern, '*', '?');

    private static string Translate(string pattern, char any, char one)
    {
        var regex = new StringBuilder("^");
        foreach (var c in pattern)
        {
            regex.Append(c == any ? ".*" : c == one ? "." : Regex.Escape(c.ToString()));
        }

        return regex.Append('$').ToString();
    }
}
