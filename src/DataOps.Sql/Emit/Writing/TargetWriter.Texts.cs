using System.Text;
using DataOps.Sql.Binding;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Emit;

/// <summary>Patterns as the engines have them.</summary>
internal abstract partial class TargetWriter
{
    private const string ConstantPattern = "only constant patterns can be translated";

    /// <summary><c>like</c> and its kin, for engines that have one that ignores case.</summary>
    protected void AddPatterns(string like, string ilike)
    {
        Add(Operation.Like, (translator, call) => LikePattern(translator, call, translator.FoldsCase(call.Arguments[0]) ? ilike : like));
        Add(Operation.NotLike, (translator, call) => LikePattern(translator, call, "not " + (translator.FoldsCase(call.Arguments[0]) ? ilike : like)));
        Add(Operation.LikeEscape, (translator, call) => LikePattern(translator, call, translator.FoldsCase(call.Arguments[0]) ? ilike : like));
        Add(Operation.ILike, (translator, call) => LikePattern(translator, call, ilike));
        Add(Operation.NotILike, (translator, call) => LikePattern(translator, call, "not " + ilike));
        Add(Operation.ILikeEscape, (translator, call) => LikePattern(translator, call, ilike));
    }

    // PostgreSQL escapes by a backslash where nothing is said, the others by nothing; SQL Server's patterns have sets in brackets.
    protected Fragment? LikePattern(Translator translator, NeutralCall call, string word)
    {
        var value = translator.Value(call.Arguments[0]);
        var pattern = call.Arguments[1];
        string? escape = null;
        if (call.Arguments.Length > 2)
        {
            if (Translator.Constant(call.Arguments[2]) is not { } written)
            {
                return null;
            }

            escape = written;
        }
        else if (pattern is BoundCall { Name: "like_escape", Arguments: { Length: 2 } parts })
        {
            pattern = parts[0];
            if (Translator.Constant(parts[1]) is not { } written)
            {
                return null;
            }

            escape = written;
        }
        else if (translator.Source.Kind == DialectKind.Postgres)
        {
            escape = "\\";
        }

        var constant = Translator.Constant(pattern);
        if (translator.Source.Kind == DialectKind.TSql)
        {
            if (constant is null && MayHoldBracket(pattern))
            {
                return translator.ReportPattern(pattern.Span, "like", ConstantPattern + ", for a bracket begins a set");
            }

            if (constant?.IndexOf('[') >= 0)
            {
                return SetPattern(translator, call, value, constant, escape);
            }
        }

        var text = translator.Value(pattern);
        var clause = EscapeClause(translator, constant, escape);
        return Fragment.Predicate($"{value.Within(Precedence.Predicate + 1)} {word} {text.Within(Precedence.Predicate + 1)}{clause}", Precedence.Predicate);
    }

    // A text put together of constants and numbers holds no bracket but theirs.
    protected static bool MayHoldBracket(BoundExpression pattern) => pattern switch
    {
        BoundLiteral literal => literal.Text.IndexOf('[') >= 0,
        BoundCast cast => !TypeClasses.IsNumber(cast.Operand.Type) && TypeClasses.Of(cast.Operand.Type) is not (TypeClass.Date or TypeClass.Timestamp) && MayHoldBracket(cast.Operand),
        BoundCall { Name: "+" or "||" or "concat" } call => call.Arguments.Any(MayHoldBracket),
        _ => true,
    };

    private string EscapeClause(Translator translator, string? constant, string? escape)
    {
        var own = Dialect.Kind == DialectKind.Postgres ? "\\" : "";
        if ((escape ?? "") == own)
        {
            return "";
        }

        var isUnused = constant is not null && (string.IsNullOrEmpty(escape) || constant.IndexOf(escape, StringComparison.Ordinal) < 0)
            && (own.Length == 0 || constant.IndexOf(own, StringComparison.Ordinal) < 0);
        return isUnused ? "" : $" escape {translator.Text(escape ?? "")}";
    }

    /// <summary>A pattern with sets, as a regular expression of the whole text.</summary>
    private Fragment? SetPattern(Translator translator, NeutralCall call, Fragment value, string pattern, string? escape)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (escape is { Length: 1 } && c == escape[0] && i + 1 < pattern.Length)
            {
                regex.Append(RegexText.Escape(pattern[++i].ToString()));
            }
            else if (c == '[')
            {
                var end = pattern.IndexOf(']', i + 1);
                if (end < 0)
                {
                    return translator.ReportPattern(call.Arguments[1].Span, pattern, "a set has no end");
                }

                var set = pattern.Substring(i + 1, end - i - 1);
                regex.Append('[').Append(set.Replace("\\", "\\\\").Replace("[", "\\[")).Append(']');
                i = end;
            }
            else
            {
                regex.Append(c == '%' ? ".*" : c == '_' ? "." : RegexText.Escape(c.ToString()));
            }
        }

        regex.Append('$');
        var folds = translator.FoldsCase(call.Arguments[0]);
        var text = translator.Text((folds ? "(?i)" : "") + "(?s)" + regex);
        var not = call.Operation == Operation.NotLike ? "not " : "";
        return Dialect.Kind switch
        {
            DialectKind.DuckDb => Fragment.Predicate($"{not}regexp_matches({value.Text}, {text})", not.Length > 0 ? Precedence.Not : Fragment.Primary),
            DialectKind.Postgres => Fragment.Predicate($"{value.Within(Precedence.OtherOperator + 1)} {(not.Length > 0 ? "!" : "")}~{(folds ? "*" : "")} {translator.Text(regex.ToString())}", Precedence.OtherOperator),
            _ => null,
        };
    }

    /// <summary>A template with a regular expression as its second argument; only what the engines read alike.</summary>
    protected Fragment? Regex(Translator translator, NeutralCall call, string template, bool isPredicate = false, int precedence = Fragment.Primary)
    {
        if (Translator.Constant(call.Arguments[1]) is not { } pattern)
        {
            return translator.ReportPattern(call.Arguments[1].Span, "regular expression", ConstantPattern);
        }

        if (!RegexText.IsPortable(pattern))
        {
            return translator.ReportPattern(call.Arguments[1].Span, pattern, "the engines' regular expressions differ in what it uses");
        }

        var arguments = Array.ConvertAll(call.Arguments, translator.Value);
        return new Fragment(Fill(template, arguments), precedence, isPredicate ? SqlType.Boolean : TypeOf(call), isPredicate);
    }

    /// <summary>A replacement that regards case as the source does.</summary>
    protected static Fragment? ReplaceText(Translator translator, NeutralCall call)
    {
        var arguments = Array.ConvertAll(call.Arguments, translator.Value);
        var pattern = Translator.Constant(call.Arguments[1]);
        if (!translator.FoldsCase(call.Arguments[0]) || pattern?.Any(char.IsLetter) == false)
        {
            return Fragment.Simple(Fill("replace({0}, {1}, {2})", arguments), SqlType.Text);
        }

        if (pattern is null || Translator.Constant(call.Arguments[2]) is not { } other)
        {
            return translator.ReportPattern(call.Arguments[1].Span, "replace", "a replacement that ignores case needs constant texts");
        }

        return Fragment.Simple(
            $"regexp_replace({arguments[0].Text}, {translator.Text(RegexText.Escape(pattern))}, {translator.Text(other.Replace("\\", "\\\\"))}, 'gi')", SqlType.Text);
    }
}

/// <summary>Regular expressions that RE2 and PostgreSQL read alike.</summary>
internal static class RegexText
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(".^$*+?()[]{}|\\".IndexOf(c) >= 0 ? "\\" + c : c.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>Whether it has only characters, sets, anchors, groups, choices and greedy repetition.</summary>
    public static bool IsPortable(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' && (i + 1 == pattern.Length || "dswDSW.^$*+?()[]{}|\\-/".IndexOf(pattern[++i]) < 0))
            {
                return false;
            }

            if (pattern[i] == '(' && i + 1 < pattern.Length && pattern[i + 1] == '?')
            {
                return false;
            }

            if ("*+?}".IndexOf(pattern[i]) >= 0 && i + 1 < pattern.Length && pattern[i + 1] is '?' or '+' && "*+?}".IndexOf(pattern[i]) >= 0)
            {
                return false;
            }
        }

        // Which of several choices matches is not the same where one begins another.
        return true;
    }

    /// <summary>Whether a group may be left out of a match: it is repeated, or one of several choices.</summary>
    public static bool HasOptionalGroup(string pattern) =>
        pattern.IndexOf(")?", StringComparison.Ordinal) >= 0 || pattern.IndexOf(")*", StringComparison.Ordinal) >= 0 || pattern.IndexOf('|') >= 0 || pattern.IndexOf("){0", StringComparison.Ordinal) >= 0;

    public static bool HasGroup(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == '(')
            {
                return true;
            }
        }

        return false;
    }
}
