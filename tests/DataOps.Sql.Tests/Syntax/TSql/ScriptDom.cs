using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Sql.Tests.Syntax.TSql;

/// <summary>Microsoft's own parser of T-SQL, as far as SQL Server 2019.</summary>
internal static class ScriptDom
{
    public static (TSqlFragment Fragment, IList<ParseError> Errors) Parse(string sql)
    {
        using var reader = new StringReader(sql);
        var fragment = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return (fragment, errors);
    }

    /// <summary>The words and signs of a text.</summary>
    public static List<string> Words(string sql)
    {
        using var reader = new StringReader(sql);
        var tokens = new TSql150Parser(initialQuotedIdentifiers: true).GetTokenStream(reader, out _);
        return
        [
            .. tokens
                .Where(token => token.TokenType is not (TSqlTokenType.WhiteSpace or TSqlTokenType.SingleLineComment or TSqlTokenType.MultilineComment or TSqlTokenType.EndOfFile))
                .Select(token => token.Text),
        ];
    }

    /// <summary>Every fragment of a tree, parents before children.</summary>
    public static List<TSqlFragment> All(TSqlFragment root)
    {
        var collector = new Collector();
        root.Accept(collector);
        return collector.Found;
    }

    /// <summary>A tree as text, without places and without parentheses that only group.</summary>
    public static string Shape(TSqlFragment fragment)
    {
        var text = new StringBuilder();
        Write(text, fragment);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case ParenthesisExpression parenthesis:
                Write(text, parenthesis.Expression);
                break;
            case BooleanParenthesisExpression parenthesis:
                Write(text, parenthesis.Expression);
                break;
            case TSqlFragment fragment:
                text.Append('(').Append(fragment.GetType().Name);
                foreach (var property in Properties(fragment.GetType()))
                {
                    text.Append(' ');
                    Write(text, property.GetValue(fragment));
                }

                text.Append(')');
                break;
            case string word:
                text.Append('\'').Append(word).Append('\'');
                break;
            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(text, item);
                }

                text.Append(']');
                break;
            default:
                text.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
        }
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && property.DeclaringType != typeof(TSqlFragment))
            .OrderBy(property => property.Name, StringComparer.Ordinal);

    private sealed class Collector : TSqlFragmentVisitor
    {
        public List<TSqlFragment> Found { get; } = [];

        public override void Visit(TSqlFragment fragment) => Found.Add(fragment);
    }
}
