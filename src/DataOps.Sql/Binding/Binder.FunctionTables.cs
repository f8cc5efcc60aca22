using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Functions in a from clause.</summary>
internal sealed partial class Binder
{
    private BoundTable BindFunctionTable(FunctionTable syntax, Scope scope)
    {
        if (syntax.Calls.IsEmpty)
        {
            return Unknown("", syntax.Alias, scope, syntax.Span);
        }

        var call = syntax.Calls[0];
        var parts = call.Name.Parts;
        var name = Fold(parts[parts.Count - 1]).ToLowerInvariant();
        if (_dialect.Kind == DialectKind.TSql && name == "nodes" && (parts.Count > 1 || call.Form == CallForm.Dot))
        {
            return BindNodes(syntax, call, scope);
        }

        if (_dialect.Kind == DialectKind.DuckDb && BindQueryFunction(syntax, name, call, scope) is { } query)
        {
            return query;
        }

        var arguments = BindTableArguments(syntax, scope);
        var declared = _catalog.FindFunction(Fold(call.Name));
        if (declared is { Definition.Query: not null } && Fitting(declared, call) is { Definition.Query: { } body } function)
        {
            return BindTableFunction(syntax, function, body, arguments, scope);
        }

        if (declared is { Definition.ReturnedColumns: { IsEmpty: false } returned })
        {
            return AddFunction(syntax, name, arguments, [.. returned.Select(column => new SqlField(Fold(column.Name), column.Type is null ? SqlType.Unknown : _types.Resolve(column.Type)))], scope);
        }

        if (!syntax.ColumnDefinitions.IsEmpty)
        {
            return Declared(syntax, name, arguments, scope);
        }

        if (syntax.Calls.Count == 1 && TableFunctionColumns(name, arguments, call) is { } columns)
        {
            return AddFunction(syntax, name, arguments, columns, scope);
        }

        if (_functions.EngineVersion.Length > 0 && _functions.Find(name).Count == 0)
        {
            Report(BindingDiagnostics.UnknownFunction, call.Name.Span, name, FunctionPhrase(name));
        }
        else
        {
            Report(BindingDiagnostics.UnknownColumns, call.Name.Span, name + "(…)");
        }

        return Unknown(name, syntax.Alias, scope, syntax.Span);
    }

    // Arguments may refer to the tables before, in every dialect for functions.
    private BoundExpression[] BindTableArguments(FunctionTable syntax, Scope scope)
    {
        var (outer, clause) = (_scope, _clause);
        _scope = new Scope(scope);
        _clause = Clause.From;
        var arguments = new List<BoundExpression>();
        foreach (var call in syntax.Calls)
        {
            arguments.AddRange(BindArguments(call.Arguments, Fold(call.Name.Parts[call.Name.Parts.Count - 1])));
        }

        (_scope, _clause) = (outer, clause);
        return [.. arguments];
    }

    /// <summary>The columns of a function whose result the compiler knows; null for others.</summary>
    private List<SqlField>? TableFunctionColumns(string name, BoundExpression[] arguments, FunctionCallExpression call)
    {
        if (_dialect.Kind == DialectKind.TSql)
        {
            return TSqlTableColumns(name, arguments);
        }

        switch (name)
        {
            case "range" or "generate_series" when arguments.Length > 0 && _dialect.Kind != DialectKind.Postgres:
                var element = arguments[0].Type.Kind switch
                {
                    SqlTypeKind.Date or SqlTypeKind.Timestamp => SqlType.Timestamp,
                    SqlTypeKind.TimestampTz => SqlType.TimestampTz,
                    SqlTypeKind.Unknown => SqlType.Unknown,
                    _ => SqlType.BigInt,
                };
                return [new SqlField(name, element)];
            case "unnest" when _dialect.Kind == DialectKind.DuckDb && (arguments.Length != 1 || call.Arguments[0].Name is not null):
                Report(BindingDiagnostics.NoOverload, call.Span, Signature(name, arguments), "unnest(list)");
                return [new SqlField(name, SqlType.Unknown)];
            case "unnest" when arguments.Length > 0:
                return UnnestColumns(arguments[0], call);
            case "repeat" when arguments.Length == 2 && _dialect.Kind == DialectKind.DuckDb:
                return ConstantName(call.Arguments[0].Value) is { } constant ? [new SqlField(constant, arguments[0].Type)] : null;
            case "repeat_row" when _dialect.Kind == DialectKind.DuckDb:
                return [.. Positional(call, arguments).Select((argument, place) => new SqlField("column" + place, argument.Type))];
            case "read_csv" or "read_csv_auto" or "read_json" or "read_json_auto" or "read_ndjson" or "read_ndjson_auto" when _dialect.Kind == DialectKind.DuckDb:
                return FileColumns(call);
            case "glob" when arguments.Length == 1:
                return [new SqlField("file", SqlType.Text)];
            default:
                return DeclaredColumns(name, arguments, _dialect.Kind == DialectKind.DuckDb ? call : null);
        }
    }

    private List<SqlField>? DeclaredColumns(string name, BoundExpression[] arguments, FunctionCallExpression? call = null)
    {
        var resolution = _resolver.ResolveTable(name, OperandsOf(call is null ? arguments : Positional(call, arguments)));
        if (resolution.Function is not { ReturnType: var type })
        {
            return null;
        }

        if (type.Kind == SqlTypeKind.Struct)
        {
            return type.Fields.Count == 0 ? null : [.. type.Fields];
        }

        // Any function of PostgreSQL may stand here; one that gives single values has one column of its own name.
        return _dialect.Kind == DialectKind.Postgres && !type.IsUnknown ? [new SqlField(name, type)] : null;
    }

    private static List<SqlField>? UnnestColumns(BoundExpression list, FunctionCallExpression call)
    {
        var depth = UnnestDepth(call);
        var type = list.Type;
        var columns = new List<SqlField>();
        Flatten("unnest", type, depth, columns);
        return columns;
    }

    private static void Flatten(string name, SqlType type, int depth, List<SqlField> columns)
    {
        while (depth > 0 && type.Kind is SqlTypeKind.List or SqlTypeKind.Array)
        {
            type = type.Element!;
            depth--;
        }

        Unpack(name, type, depth, columns);
    }

    private static void Unpack(string name, SqlType type, int depth, List<SqlField> columns)
    {
        if (depth == 0 || type.Kind != SqlTypeKind.Struct)
        {
            columns.Add(new SqlField(name, type));
            return;
        }

        foreach (var field in type.Fields)
        {
            Unpack(field.Name, field.Type, depth - 1, columns);
        }
    }

    private BoundFunctionTable Declared(FunctionTable syntax, string name, BoundExpression[] arguments, Scope scope)
    {
        var columns = new List<SqlField>();
        foreach (var definition in syntax.ColumnDefinitions)
        {
            columns.Add(new SqlField(Fold(definition.Name), _types.Resolve(definition.Type)));
        }

        return AddFunction(syntax, name, arguments, columns, scope, syntax.ColumnDefinitions);
    }

    private BoundFunctionTable AddFunction(
        FunctionTable syntax, string name, BoundExpression[] arguments, List<SqlField> columns, Scope scope, NodeList<TypeMember> declared = default)
    {
        if (syntax.WithOrdinality)
        {
            columns.Add(new SqlField("ordinality", SqlType.BigInt));
        }

        // PostgreSQL names the one column of a function after the table's alias.
        var alias = syntax.Alias is { } given ? Fold(given.Name) : name;
        var names = columns.Select(column => column.Name).ToArray();
        if (_dialect.Kind == DialectKind.Postgres && names.Length == 1)
        {
            names[0] = alias;
        }

        names = Named(names, syntax.Alias, name, isOpen: false);
        var types = columns.Select(column => column.Type).ToArray();
        var first = Reserve(names.Length);
        var source = new TableSource(alias, first, names, types);
        AddSource(source, syntax, scope);
        return new BoundFunctionTable(first, names.Length, name, arguments, ArgumentNames(syntax.Calls[0]) ?? [], types)
        {
            Named = source,
            Span = syntax.Span,
            WithOrdinality = syntax.WithOrdinality,
            Paths = declared.IsEmpty ? [] : [.. declared.Select(column => column.Path)],
            AreJson = declared.IsEmpty ? [] : [.. declared.Select(column => column.AsJson)],
            IsDeterministic = name is "range" or "generate_series" or "unnest" or "repeat",
            Sample = BindSample(syntax.Sample),
        };
    }

    private BoundTable BindTableFunction(
        FunctionTable syntax, Catalog.UserFunction function, Query query, BoundExpression[] arguments, Scope scope)
    {
        var parameters = function.Definition.Parameters;
        var (outer, callSpan) = (_parameters, _callSpan);
        _parameters = [];
        for (var i = 0; i < parameters.Count; i++)
        {
            var name = Fold(parameters[i].Name);
            var value = Argument(syntax.Calls[0], arguments, i, name);
            if (value is BoundLiteral { Kind: LiteralKind.Default })
            {
                value = null;
            }

            if (value is null && parameters[i].Default is { } @default)
            {
                value = BindExpression(@default);
            }

            if (value is null)
            {
                Report(BindingDiagnostics.NoOverload, syntax.Span, Signature(function.Name.Name, arguments), Describe(function));
                value = Error(syntax);
            }

            if (_dialect.Kind == DialectKind.TSql && parameters[i].Type is { } type)
            {
                value = Convert(value, _types.Resolve(type));
            }

            _parameters.Add(new KeyValuePair<string, BoundExpression>(name, value));
        }

        _callSpan ??= syntax.Span;
        _inlining++;
        var bound = _inlining > MaxInlining ? null : BindQuery(query, new Scope(null));
        _inlining--;
        (_parameters, _callSpan) = (outer, callSpan);
        if (bound is null)
        {
            Report(BindingDiagnostics.TooComplex, syntax.Span);
            return Unknown(function.Name.Name, syntax.Alias, scope);
        }

        var alias = syntax.Alias is { } given ? Fold(given.Name) : function.Name.Name;
        var names = UniqueNames(NamesOf(bound.Columns), syntax.Alias?.Columns ?? default, alias, syntax.Span, bound.IsOpen);
        var first = Reserve(names.Length);
        var source = new TableSource(alias, first, names, TypesOf(bound.Columns)) { IsOpen = bound.IsOpen };
        AddSource(source, syntax, scope);
        return new BoundDerivedTable(first, bound) { Named = source, Span = syntax.Span };
    }
}
