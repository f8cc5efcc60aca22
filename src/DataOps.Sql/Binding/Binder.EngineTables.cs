using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>DuckDB's table functions whose columns constant arguments say.</summary>
internal sealed partial class Binder
{
    // Named arguments are options and choose no overload.
    private static BoundExpression[] Positional(FunctionCallExpression call, BoundExpression[] arguments)
    {
        var positional = new List<BoundExpression>(arguments.Length);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i >= call.Arguments.Count || call.Arguments[i].Name is null)
            {
                positional.Add(arguments[i]);
            }
        }

        return [.. positional];
    }

    // The column of repeat(…) is named by the value, as text.
    private static string? ConstantName(Expression value) => value switch
    {
        LiteralExpression { Kind: LiteralKind.Null } => "NULL",
        LiteralExpression { Kind: LiteralKind.True } => "true",
        LiteralExpression { Kind: LiteralKind.False } => "false",
        LiteralExpression { Kind: LiteralKind.Integer or LiteralKind.Decimal or >= LiteralKind.String } literal => literal.Text,
        _ => null,
    };

    /// <summary>The columns that <c>columns = {…}</c> declares; null where the file says what it has.</summary>
    private List<SqlField>? FileColumns(FunctionCallExpression call)
    {
        List<SqlField>? columns = null;
        var withFile = false;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Name?.Value.ToLowerInvariant())
            {
                case "columns" when argument.Value is StructExpression members:
                    columns = [];
                    foreach (var member in members.Fields)
                    {
                        var type = member.Value is LiteralExpression { Kind: LiteralKind.String } text ? ConstantType(text) : SqlType.Unknown;
                        columns.Add(new SqlField(Fold(member.Name), type));
                    }

                    break;
                case "filename" when argument.Value is LiteralExpression { Kind: LiteralKind.True }:
                    withFile = true;
                    break;
                case "filename" or "hive_partitioning" when argument.Value is not LiteralExpression { Kind: LiteralKind.False }:
                    return null;
            }
        }

        if (withFile)
        {
            columns?.Add(new SqlField("filename", SqlType.Text));
        }

        return columns;
    }

    private SqlType ConstantType(LiteralExpression text) =>
        ParseExpression("select null::" + text.Text) is CastExpression cast ? _types.Resolve(cast.Type) : SqlType.Unknown;

    /// <summary>What <c>query('…')</c> and <c>query_table('…')</c> stand for, with constant arguments; null for other functions.</summary>
    private BoundDerivedTable? BindQueryFunction(FunctionTable syntax, string name, FunctionCallExpression call, Scope scope)
    {
        var query = name switch
        {
            "query" when call.Arguments.Count == 1 && call.Arguments[0].Value is LiteralExpression { Kind: >= LiteralKind.String } text => ParseQuery(text.Text),
            "query_table" when call.Arguments.Count is 1 or 2 => QueryOfTables(call),
            _ => null,
        };
        if (query is null)
        {
            return null;
        }

        // Its text is not the statement's: what is wrong is reported at the call.
        var (callSpan, windows) = (_callSpan, _windows);
        _callSpan ??= syntax.Span;
        var bound = BindQuery(query, new Scope(null));
        (_callSpan, _windows) = (callSpan, windows);
        var alias = syntax.Alias is { } given ? Fold(given.Name) : "unnamed_subquery";
        var names = UniqueNames(NamesOf(bound.Columns), syntax.Alias?.Columns ?? default, alias, syntax.Span, bound.IsOpen);
        var first = Reserve(names.Length);
        AddSource(new TableSource(alias, first, names, TypesOf(bound.Columns)) { IsOpen = bound.IsOpen }, syntax, scope);
        return new BoundDerivedTable(first, bound) { Sample = BindSample(syntax.Sample) };
    }

    private Query? ParseQuery(string text)
    {
        var tree = SqlParser.Parse(new SourceText(text, ""), _dialect);
        return tree.Diagnostics.Count == 0 && tree.Statements is { Count: 1 } statements && statements[0] is QueryStatement statement ? statement.Query : null;
    }

    private Query? QueryOfTables(FunctionCallExpression call)
    {
        var tables = call.Arguments[0].Value switch
        {
            LiteralExpression { Kind: LiteralKind.String } literal => [literal.Text],
            ListExpression list => list.Items.Select(item => (item as LiteralExpression)?.Text).ToArray(),
            _ => [null],
        };
        if (tables.Length == 0 || Array.Exists(tables, table => table is null))
        {
            return null;
        }

        var byName = call.Arguments.Count > 1 && call.Arguments[1].Value is LiteralExpression { Kind: LiteralKind.True };
        return ParseQuery(string.Join(byName ? " union all by name " : " union all ", tables.Select(table => "select * from " + table)));
    }
}
