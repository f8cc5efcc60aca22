using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Rules that T-SQL has for whole queries: where an order may be, which columns need names, what <c>for</c> makes of rows.</summary>
internal sealed partial class Binder
{
    // The engine's own names of the one column that such a query has.
    private const string JsonColumn = "JSON_F52E2B61-18A1-11d1-B105-00805F49916B";
    private const string XmlColumn = "XML_F52E2B61-18A1-11d1-B105-00805F49916B";

    private bool _isOutermost;

    // "FOR JSON", "FOR XML": one value of all rows; of no rows there is none.
    private BoundQuery Serialize(ForClause clause, BoundQuery inner, bool isOutermost)
    {
        var first = Reserve(inner.Columns.Length);
        var columns = new BoundExpression[inner.Columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new BoundColumn(inner.Columns[i].Type, clause.Span, first + i, inner.Columns[i].Name);
        }

        var isJson = clause.Kind == ForKind.Json;
        var type = !isJson && clause.Has("type") ? SqlType.Xml : TSqlTypes.NVarchar(null);
        var name = isOutermost ? isJson ? JsonColumn : XmlColumn : "";
        var call = new BoundCall(type, clause.Span, isJson ? "for json" : "for xml", FunctionKind.Aggregate, columns);
        var body = new BoundSelect([new BoundOutput(name, type)], isOpen: false)
        {
            Items = [new BoundSelectItem(name, call)],
            From = new BoundDerivedTable(first, inner),
            IsAggregated = true,
            Having = new BoundOperator(SqlType.Boolean, clause.Span, BoundOperation.IsNotNull, [call]),
            OwnColumns = [first, first + columns.Length],
        };
        return new BoundQuery([], body, [], null);
    }

    // "ORDER BY clause": within another query only where it decides which rows come, or in which order a text is made of them.
    private void CheckInnerOrder(Query query, string place)
    {
        if (_dialect.Kind == Dialects.DialectKind.TSql && !query.OrderBy.IsEmpty && query.Limit is null && query.For is null
            && query.Body is not SelectBody { Top: not null })
        {
            Report(TSqlDiagnostics.OrderWithoutLimit, TextSpan.Cover(query.OrderBy[0].Span, query.OrderBy[query.OrderBy.Count - 1].Span), place);
        }
    }

    // "ORDER BY clause": what is distinct or combined can only be ordered by what is left of it.
    private void CheckOrder(Query query, BoundBody body, BoundOrderItem[] orderBy)
    {
        var isDistinct = body is BoundSelect { Distinct: DistinctKind.Distinct };
        if (!isDistinct && body is not BoundSetOperation)
        {
            return;
        }

        for (var i = 0; i < orderBy.Length && i < query.OrderBy.Count; i++)
        {
            var value = orderBy[i].Value;
            var isSelected = value is BoundOutputReference or BoundError
                || (body is BoundSelect select && Array.Exists(select.Items, item => BoundEquality.Same(item.Value, value)));
            if (!isSelected)
            {
                var written = _source.ToString(query.OrderBy[i].Value.Span);
                Report(TSqlDiagnostics.OrderNotSelected, query.OrderBy[i].Value.Span, isDistinct ? "distinct" : "a set operation", written);
            }
        }
    }

    private void CheckNames(string[] names, string table, TextSpan span)
    {
        // A mistake in the text leaves items without the aliases they have.
        if (_tree.Diagnostics.Count > 0)
        {
            return;
        }

        var seen = new HashSet<string>(_names);
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i].Length == 0)
            {
                Report(TSqlDiagnostics.UnnamedColumn, span, i + 1, table);
                return;
            }

            if (!seen.Add(names[i]))
            {
                Report(TSqlDiagnostics.DuplicateName, span, names[i], table);
                return;
            }
        }
    }

    // "WITH common_table_expression", guidelines for recursive ones: the types of both branches must be the same.
    private void CheckRecursion(SetOperationBody union, BoundBody anchor, BoundBody step, BoundCommonTable table)
    {
        for (var i = 0; i < anchor.Columns.Length && i < step.Columns.Length; i++)
        {
            var (first, second) = (_rules.Result(anchor.Columns[i].Type), _rules.Result(step.Columns[i].Type));
            if (first.IsUnknown || second.IsUnknown || Spell(first).Replace("numeric", "decimal") == Spell(second).Replace("numeric", "decimal"))
            {
                continue;
            }

            var at = union.Right is SelectBody { Items: var items } && items.Count == step.Columns.Length ? items[i].Span : union.Right.Span;
            Report(TSqlDiagnostics.RecursionType, at, table.Names[i], table.Name, Spell(first), Spell(second));
        }
    }

    // `geography::Point(…)`.
    private BoundExpression BindStaticMember(StaticMemberExpression syntax)
    {
        var arguments = BindArguments(syntax.Arguments, "");
        var name = Fold(syntax.Type.Parts[syntax.Type.Parts.Count - 1]).ToLowerInvariant() + "." + Fold(syntax.Member).ToLowerInvariant();
        if (_functions.Find(name).Count == 0 && !_functions.Names.Any(known => known.StartsWith(name.Substring(0, name.LastIndexOf('.') + 1), StringComparison.Ordinal)))
        {
            Report(SyntaxDiagnostics.OtherDialect, syntax.Span, "'::'", _dialect.Title, "write 'cast(x as type)'");
            return new BoundError(syntax.Span, name, arguments);
        }

        return BindFunction(name, arguments, syntax.Span, syntax.Member.Span);
    }

    private BoundCall BindNextValue(NextValueExpression syntax) =>
        new(_catalog.FindValue(Fold(syntax.Sequence))?.Type ?? SqlType.Unknown, syntax.Span, "next value for", FunctionKind.Scalar, [])
        {
            Nulls = NullBehavior.NeverNull,
            Stability = FunctionStability.Volatile,
            Window = syntax.Over is null ? null : BindWindow(syntax.Over),
        };
}
