using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>DuckDB's <c>columns(…)</c>: an item is bound once for each column that it selects.</summary>
internal sealed partial class Binder
{
    private ColumnsExpansion? _expansion;

    /// <summary>The columns that the item being bound is repeated for, and which one is its turn.</summary>
    private sealed class ColumnsExpansion
    {
        public List<StarColumn>? Columns { get; set; }

        /// <summary>What the pattern's groups matched in each name, for aliases such as <c>'x_\1'</c>.</summary>
        public List<System.Text.RegularExpressions.Match>? Matches { get; set; }

        public int Turn { get; set; }

        /// <summary>What selects them, as written.</summary>
        public string? Selector { get; set; }
    }

    private bool AddForColumns(SelectItem item, SelectContext select)
    {
        var place = 0;
        while (!ReferenceEquals(select.Syntax.Items[place], item))
        {
            place++;
        }

        if (select.Bound(place) is not null)
        {
            return false;
        }

        var outer = _expansion;
        var expansion = _expansion = new ColumnsExpansion();
        var errors = _diagnostics.Count;
        var first = BindItem(select, place);
        if (expansion.Columns is not { } columns)
        {
            _expansion = outer;
            return false;
        }

        for (var turn = 0; turn < columns.Count; turn++)
        {
            expansion.Turn = turn;
            var value = turn == 0 ? first.Value : BindExpression(item.Value);
            select.Items.Add(new BoundSelectItem(ExpandedName(item, expansion, turn), value));
            if (_diagnostics.Count > errors)
            {
                select.IsOpen = true;
                break;
            }
        }

        _expansion = outer;
        return true;
    }

    // A condition over columns(…) must hold for every column that it selects.
    private BoundExpression BindWhere(Expression syntax)
    {
        var outer = _expansion;
        var expansion = _expansion = new ColumnsExpansion();
        var errors = _diagnostics.Count;
        var first = BindCondition(syntax, Clause.Where);
        var terms = new List<BoundExpression> { first };
        for (var turn = 1; turn < expansion.Columns?.Count && _diagnostics.Count == errors; turn++)
        {
            expansion.Turn = turn;
            terms.Add(BindCondition(syntax, Clause.Where));
        }

        _expansion = outer;
        return terms.Count == 1 ? first : new BoundOperator(Types.SqlType.Boolean, syntax.Span, BoundOperation.And, [.. terms]);
    }

    // The columns of a star where a list of expressions stands.
    private IEnumerable<BoundExpression> BindStarValues(Expression syntax) =>
        SelectColumns(syntax as ColumnsExpression ?? new ColumnsExpression(syntax.Span, syntax, unpacked: false), null).Select(column => column.Value);

    private string ExpandedName(SelectItem item, ColumnsExpansion expansion, int turn)
    {
        if (item.Alias is not { } alias)
        {
            return expansion.Columns![turn].Name;
        }

        var name = Fold(alias);
        if (expansion.Matches is not { } matches)
        {
            return name.Replace("\\0", expansion.Columns![turn].Name);
        }

        for (var group = 0; group < matches[turn].Groups.Count; group++)
        {
            name = name.Replace("\\" + group, matches[turn].Groups[group].Value);
        }

        return name;
    }

    private BoundExpression BindColumnsValue(ColumnsExpression syntax)
    {
        if (_expansion is not { } expansion)
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "columns(…) gives several columns, but one value is needed here; name the column.");
            return Error(syntax);
        }

        if (syntax.Unpacked)
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "*columns(…) gives several arguments, but one value is needed here; leave out the star.");
            return Error(syntax);
        }

        var selector = _source.ToString(syntax.Selector.Span);
        if (expansion.Columns is null)
        {
            expansion.Selector = selector;
            expansion.Columns = SelectColumns(syntax, expansion);
        }
        else if (expansion.Selector != selector)
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "An expression may select columns in one way only; write this columns(…) like the first.");
            return Error(syntax);
        }

        return expansion.Turn < expansion.Columns.Count ? expansion.Columns[expansion.Turn].Value : Error(syntax);
    }

    private List<StarColumn> SelectColumns(ColumnsExpression syntax, ColumnsExpansion? expansion)
    {
        var scope = _scope;
        var star = syntax.Selector as StarExpression;
        var modifiers = new StarModifiers(star);
        var all = StarColumns(star?.Qualifier, scope, syntax.Span, scope.Select, out _, modifiers);
        List<StarColumn> chosen;
        switch (syntax.Selector)
        {
            case StarExpression { Like: { } like }:
                Report(BindingDiagnostics.UnsupportedForm, like.Span, "Within columns(…) a star takes no pattern; write the pattern as columns('…') or behind the star alone.");
                return Broken();
            case StarExpression:
                chosen = Modified(all, modifiers);
                break;
            case LambdaExpression { Parameters.Count: 1 } lambda:
                chosen = ColumnsThat(all, lambda);
                break;
            default:
                return ColumnsOfConstant(all, syntax, expansion);
        }

        if (chosen.Count == 0 && !scope.IsOpen)
        {
            Report(BindingDiagnostics.MisplacedStar, syntax.Span, "No column is selected here; change the pattern or name the columns.");
        }

        return chosen;
    }

    private List<StarColumn> Modified(List<StarColumn> all, StarModifiers modifiers)
    {
        modifiers.Check(all, this, _scope.IsOpen);
        var chosen = new List<StarColumn>(all.Count);
        foreach (var column in all)
        {
            if (!modifiers.Excludes(column, _names, this))
            {
                var value = modifiers.Replacement(column, _names) is { } replacement ? BindExpression(replacement) : column.Value;
                chosen.Add(new StarColumn(modifiers.NewName(column, _names, this) ?? column.Name, column.Table, value));
            }
        }

        return chosen;
    }

    private static List<StarColumn> MatchColumns(List<StarColumn> all, string pattern, ColumnsExpansion? expansion)
    {
        var chosen = new List<StarColumn>();
        var matches = new List<System.Text.RegularExpressions.Match>();
        foreach (var column in all)
        {
            if (NamePattern.Find(pattern, column.Name) is { Success: true } match)
            {
                chosen.Add(column);
                matches.Add(match);
            }
        }

        if (expansion is not null)
        {
            expansion.Matches = matches;
        }

        return chosen;
    }

    private StarColumn? FindColumn(List<StarColumn> all, Expression item, string? constant = null)
    {
        var name = constant ?? item switch
        {
            LiteralExpression literal => literal.Text,
            NameExpression { Name.Parts: var parts } => Fold(parts[parts.Count - 1]),
            _ => "",
        };
        var found = all.Find(column => _names.Equals(column.Name, name));
        if (found is null && !_scope.IsOpen)
        {
            Report(BindingDiagnostics.UnknownColumn, item.Span, name, "", Suggestion.Phrase(name, all.Select(column => column.Name)));
        }

        return found;
    }

    // `f(*columns(…))` passes all of them as arguments.
    private BoundExpression[]? UnpackedArguments(NodeList<FunctionArgument> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value is ColumnsExpression { Unpacked: true })
            {
                return BindUnpacked(arguments.Select(item => item.Value));
            }
        }

        return null;
    }

    private BoundExpression[] BindUnpacked(IEnumerable<Expression> arguments)
    {
        var bound = new List<BoundExpression>();
        string? selector = null;
        foreach (var argument in arguments)
        {
            if (argument is ColumnsExpression { Unpacked: true } columns)
            {
                var written = _source.ToString(columns.Selector.Span);
                if (selector is not null && selector != written)
                {
                    Report(BindingDiagnostics.MisplacedStar, columns.Span, "An expression may select columns in one way only; write this columns(…) like the first.");
                }

                selector = written;
                bound.AddRange(SelectColumns(columns, null).Select(column => column.Value));
            }
            else
            {
                bound.Add(BindExpression(argument));
            }
        }

        return [.. bound];
    }

    // `#2` is the second column of the tables.
    private BoundExpression BindColumnNumber(ColumnNumberExpression syntax)
    {
        var columns = StarColumns(null, _scope, syntax.Span, null, out _);
        if (syntax.Number >= 1 && syntax.Number <= columns.Count)
        {
            return columns[syntax.Number - 1].Value;
        }

        if (!_scope.IsOpen)
        {
            Report(BindingDiagnostics.OrdinalOutOfRange, syntax.Span, syntax.Number, columns.Count);
        }

        return Error(syntax);
    }

    private BoundExpression Unnest(BoundExpression value, FunctionCallExpression call)
    {
        if (value.Type.Kind is not (Types.SqlTypeKind.List or Types.SqlTypeKind.Array or Types.SqlTypeKind.Struct or Types.SqlTypeKind.Null or Types.SqlTypeKind.Unknown))
        {
            Report(Diagnostics.BindingDiagnostics.NoOverload, call.Span, Signature("unnest", [value]), "unnest(list); unnest(struct)");
            return Error(call, [value]);
        }

        var type = value.Type.Kind switch
        {
            Types.SqlTypeKind.List or Types.SqlTypeKind.Array => value.Type.Element!,
            Types.SqlTypeKind.Null => Types.SqlType.Null,
            _ => Types.SqlType.Unknown,
        };
        return new BoundCall(type, call.Span, "unnest", FunctionKind.Table, [value]);
    }
}
