using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>What a name in an expression means: a variable, a column, a field of one, an alias, a whole row.</summary>
internal sealed partial class Binder
{
    private readonly List<Variable> _variables = [];
    private int _nextVariable;

    private readonly struct Variable(string name, SqlType type, int id)
    {
        public string Name { get; } = name;

        public SqlType Type { get; } = type;

        public int Id { get; } = id;
    }

    private BoundExpression BindName(NameExpression syntax)
    {
        var name = syntax.Name;
        if (name.Parts[0].IsMissing)
        {
            return Error(syntax);
        }

        var first = Fold(name.Parts[0]);
        for (var i = _variables.Count - 1; i >= 0; i--)
        {
            if (_names.Equals(_variables[i].Name, first))
            {
                return Fields(new BoundVariable(_variables[i].Type, name.Parts[0].Span, _variables[i].Id), name, 1);
            }
        }

        if (_parameters.Count > 0 && BindInlinedParameter(first) is { } parameter)
        {
            return Fields(parameter, name, 1);
        }

        var isOpen = false;
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            if (BindInScope(syntax, first, scope) is { } found)
            {
                scope.InnerUses += ReferenceEquals(scope, _scope) ? 0 : 1;
                return found;
            }

            isOpen |= scope.IsOpen;
        }

        if (name.Parts.Count == 1 && !name.Parts[0].Quoted && BareFunctions.Find(first, _dialect) is { } function)
        {
            return BindFunction(function, [], syntax.Span, syntax.Span);
        }

        return isOpen ? Error(syntax) : ReportUnknownName(syntax, first);
    }

    private BoundExpression? BindInScope(NameExpression syntax, string first, Scope scope)
    {
        var parts = syntax.Name.Parts;
        for (var qualifiers = Math.Min(3, parts.Count - 1); qualifiers >= 1; qualifiers--)
        {
            if (BindQualified(syntax, scope, qualifiers) is { } qualified)
            {
                return qualified;
            }
        }

        // DuckDB lets an alias hide a column in having.
        if (parts.Count == 1 && _clause == Clause.Having && BindAlias(syntax, scope) is { } hiding)
        {
            return hiding;
        }

        if (BindColumn(first, parts[0].Span, scope) is { } column)
        {
            return Fields(column, syntax.Name, 1);
        }

        if (parts.Count == 1 && BindAlias(syntax, scope) is { } alias)
        {
            return alias;
        }

        if (_dialect.Kind == Dialects.DialectKind.TSql)
        {
            return null;
        }

        return parts.Count == 1 ? BindWholeRow(syntax, first, scope) : BindAliasField(syntax, scope);
    }

    private BoundExpression? BindAliasField(NameExpression syntax, Scope scope)
    {
        var head = new NameExpression(syntax.Parts[0]);
        return BindAlias(head, scope) is { } alias ? Fields(alias, syntax.Name, 1) : null;
    }

    /// <summary>A column by its plain name; reports one that several tables have; null when none has it.</summary>
    private BoundExpression? BindColumn(string name, TextSpan span, Scope scope)
    {
        TableSource? found = null;
        MergedColumn? merged = null;
        var foundPlace = -1;
        for (var i = scope.FirstReachable; i < scope.Sources.Count; i++)
        {
            var source = scope.Sources[i];
            if (source.IsHidden || source.IsQualifiedOnly)
            {
                continue;
            }

            var place = source.Find(name, _names);
            if (place < 0 || merged?.Has(source.FirstId + place) == true)
            {
                continue;
            }

            if (found is not null)
            {
                // Two tables of one name were told where they stand.
                if (!_names.Equals(found.Name, source.Name))
                {
                    Report(BindingDiagnostics.AmbiguousColumn, span, name, Choices(name, scope));
                }

                return new BoundError(span, name, []);
            }

            found = source;
            foundPlace = place;
            merged = scope.MergedOf(source.FirstId + place);
        }

        if (found is null)
        {
            return BindSystemColumn(name, span, scope);
        }

        return merged?.Value ?? new BoundColumn(found.Types[foundPlace], span, found.FirstId + foundPlace, found.Names[foundPlace]);
    }

    private string Choices(string name, Scope scope)
    {
        var tables = scope.Sources
            .Skip(scope.FirstReachable)
            .Where(source => !source.IsHidden && source.Find(name, _names) >= 0)
            .Select(source => $"'{source.Name}.{name}'");
        return string.Join(" or ", tables);
    }

    // With one to three parts before the column: table, schema.table, database.schema.table.
    private BoundExpression? BindQualified(NameExpression syntax, Scope scope, int qualifiers)
    {
        var parts = syntax.Name.Parts;
        for (var i = 0; i < scope.Sources.Count; i++)
        {
            var source = scope.Sources[i];
            if (source.IsHidden || !Qualifies(source, parts, qualifiers))
            {
                continue;
            }

            var column = Fold(parts[qualifiers]);
            var place = source.Find(column, _names);
            if (place >= 0)
            {
                var bound = source.Values?[place] ?? new BoundColumn(source.Types[place], syntax.Span, source.FirstId + place, source.Names[place]);
                return Fields(bound, syntax.Name, qualifiers + 1);
            }

            if (BindOfRow(source, column, syntax.Span) is { } ofRow)
            {
                return Fields(ofRow, syntax.Name, qualifiers + 1);
            }

            if (source.IsOpen)
            {
                return Error(syntax);
            }
        }

        return null;
    }

    private bool Qualifies(TableSource source, NameParts parts, int qualifiers)
    {
        if (!_names.Equals(source.Name, Fold(parts[qualifiers - 1])))
        {
            return false;
        }

        if (qualifiers < 2)
        {
            return true;
        }

        // What the name means is for the catalog to say: it knows the default schema.
        var name = new string[qualifiers];
        for (var i = 0; i < qualifiers; i++)
        {
            name[i] = Fold(parts[i]);
        }

        return source.Relation is { } relation && ReferenceEquals(_catalog.Find(name) ?? SystemRelations.Find(_dialect, name), relation);
    }

    private BoundExpression? BindWholeRow(NameExpression syntax, string name, Scope scope)
    {
        foreach (var source in scope.Sources)
        {
            if (!source.IsHidden && !source.IsOpen && _names.Equals(source.Name, name))
            {
                if (_isPostgres)
                {
                    return RowOf(source, syntax.Span);
                }

                var fields = new SqlField[source.Names.Length];
                for (var i = 0; i < fields.Length; i++)
                {
                    fields[i] = new SqlField(source.Names[i], source.Types[i]);
                }

                return new BoundRow(SqlType.Struct(fields), syntax.Span, source.FirstId, fields.Length);
            }
        }

        return null;
    }

    private BoundError ReportUnknownName(NameExpression syntax, string first)
    {
        var parts = syntax.Name.Parts;
        if (parts.Count == 1)
        {
            Report(BindingDiagnostics.UnknownColumn, syntax.Span, parts[0].Value, "", ColumnPhrase(syntax, first));
            return Error(syntax);
        }

        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var source in scope.Sources)
            {
                for (var qualifiers = 1; qualifiers < parts.Count && qualifiers <= 3; qualifiers++)
                {
                    if (!source.IsHidden && Qualifies(source, parts, qualifiers))
                    {
                        var column = parts[qualifiers];
                        var phrase = Suggest(Fold(column), source.Names);
                        Report(BindingDiagnostics.UnknownColumn, column.Span, column.Value, $" in '{source.Name}'", phrase);
                        return Error(syntax);
                    }
                }
            }
        }

        var qualifier = parts[parts.Count - 2];
        Report(BindingDiagnostics.UnknownQualifier, qualifier.Span, qualifier.Value, QualifierPhrase(qualifier));
        return Error(syntax);
    }

    private IEnumerable<string> VisibleColumns()
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var source in scope.Sources)
            {
                if (!source.IsHidden)
                {
                    foreach (var name in source.Names)
                    {
                        yield return name;
                    }
                }
            }
        }
    }

    private IEnumerable<string> VisibleAliases() =>
        _scope.Select is { } select && SeesAliases()
            ? select.Syntax.Items.Take(select.VisibleAliases).Where(item => item.Alias is not null).Select(item => item.Alias!.Value.Value)
            : [];

    private IEnumerable<string> VisibleTables()
    {
        for (var scope = _scope; scope is not null; scope = scope.Parent)
        {
            foreach (var source in scope.Sources)
            {
                if (!source.IsHidden)
                {
                    yield return source.Name;
                }
            }
        }
    }

    // The parts from one on are fields, one within the other.
    private BoundExpression Fields(BoundExpression value, QualifiedName name, int from)
    {
        for (var i = from; i < name.Parts.Count; i++)
        {
            value = BindField(value, Fold(name.Parts[i]), name.Parts[i].Span);
        }

        return value;
    }

    private BoundExpression BindField(BoundExpression value, string field, TextSpan span)
    {
        var type = value.Type;
        switch (type.Kind)
        {
            case SqlTypeKind.Unknown:
                return value;
            case SqlTypeKind.Struct or SqlTypeKind.Union:
                foreach (var candidate in type.Fields)
                {
                    if (_names.Equals(candidate.Name, field))
                    {
                        return new BoundOperator(candidate.Type, span, BoundOperation.Field, [value], candidate.Name);
                    }
                }

                if (_isPostgres && BindFunctionalField(value, field, span) is { } call)
                {
                    return call;
                }

                Report(BindingDiagnostics.UnknownField, span, field, Spell(type), Suggestion.Phrase(field, type.Fields.Select(f => f.Name).Where(name => name.Length > 0)));
                return new BoundError(span, field, [value]);
            case SqlTypeKind.Null when _dialect.Kind == DialectKind.DuckDb:
                return new BoundOperator(SqlType.Null, span, BoundOperation.Field, [value], field);
            case SqlTypeKind.Named when Conversions.IsVariant(type):
                return new BoundOperator(type, span, BoundOperation.Field, [value], field);
            case SqlTypeKind.Json when !_isPostgres:
                return new BoundOperator(SqlType.Json, span, BoundOperation.Field, [value], field);
            case SqlTypeKind.Named when TypeWithMethods(type) is { } owner && _resolver.Resolve(owner + "." + field.ToLowerInvariant(), []).Function is { } property:
                return new BoundCall(property.ReturnType, span, owner + "." + field.ToLowerInvariant(), property.Kind, [value]) { Nulls = property.Nulls, Stability = property.Stability };
            case SqlTypeKind.Map when type.Element is { } element:
                return new BoundOperator(element, span, BoundOperation.Field, [value], field);
            default:
                if (_isPostgres && BindFunctionalField(value, field, span) is { } functional)
                {
                    return functional;
                }

                Report(BindingDiagnostics.UnknownField, span, field, Spell(type), "");
                return new BoundError(span, field, [value]);
        }
    }
}
