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

    private string ExpandedName(SelectItem item, ColumnsExpansion expansion, int turn)
    {
        if (item.Alias is not { } alias)
        {
            return expansion.Columns![turn].Name;
        }

        var name = Fold(alias);
        if (expansion.Matches is { } matches)
        {
            for (var group = 0; group < matches[turn].Groups.Count; group++)
            {
                name = name.Replace("\\" + group, matches[turn].Groups[group].Value);
            }
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

        expansion.Columns ??= SelectColumns(syntax, expansion);
        return expansion.Turn < expansion.Columns.Count ? expansion.Columns[expansion.Turn].Value : Error(syntax);
    }

    private List<StarColumn> SelectColumns(ColumnsExpression syntax, ColumnsExpansion? expansion)
    {
        var scope = _scope;
        var star = syntax.Selector as StarExpression;
        var all = StarColumns(star?.Qualifier, scope, syntax.Span, scope.Select, out _);
        List<StarColumn> chosen;
        switch (syntax.Selector)
        {
            case StarExpression:
                chosen = Modified(all, new StarModifiers(star));
                break;
            case LiteralExpression pattern:
                chosen = MatchColumns(all, pattern, expansion);
                break;
            case ListExpression list:
                // In the order of the tables, not of the list.
                var named = list.Items.Select(item => FindColumn(all, item)).ToList();
                chosen = all.FindAll(named.Contains);
                break;
            case LambdaExpression { Parameters.Count: 1 } lambda:
                chosen = all.FindAll(column => NamePredicate.Holds(lambda.Body, column.Name) ?? true);
                break;
            default:
                chosen = all;
                break;
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

    private static List<StarColumn> MatchColumns(List<StarColumn> all, LiteralExpression pattern, ColumnsExpansion? expansion)
    {
        var chosen = new List<StarColumn>();
        var matches = new List<System.Text.RegularExpressions.Match>();
        foreach (var column in all)
        {
            if (NamePattern.Find(pattern.Text, column.Name) is { Success: true } match)
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

    private StarColumn? FindColumn(List<StarColumn> all, Expression item)
    {
        var name = item switch
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
                return BindUnpacked(arguments);
            }
        }

        return null;
    }

    private BoundExpression[] BindUnpacked(NodeList<FunctionArgument> arguments)
    {
        var bound = new List<BoundExpression>();
        foreach (var argument in arguments)
        {
            if (argument.Value is ColumnsExpression { Unpacked: true } columns)
            {
                bound.AddRange(SelectColumns(columns, null).Select(column => column.Value));
            }
            else
            {
                bound.Add(BindExpression(argument.Value));
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

    private static BoundCall Unnest(BoundExpression value, FunctionCallExpression call)
    {
        var type = value.Type.Kind switch
        {
            Types.SqlTypeKind.List or Types.SqlTypeKind.Array => value.Type.Element!,
            Types.SqlTypeKind.Null => Types.SqlType.Null,
            _ => Types.SqlType.Unknown,
        };
        return new BoundCall(type, call.Span, "unnest", FunctionKind.Table, [value]);
    }
}
