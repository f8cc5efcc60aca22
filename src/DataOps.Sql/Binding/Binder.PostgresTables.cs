using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Syntax;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>Functions as tables in PostgreSQL (documentation, 7.2.1.4).</summary>
internal sealed partial class Binder
{
    private BoundTable BindPostgresFunctions(FunctionTable syntax, Scope scope)
    {
        var (outer, clause) = (_scope, _clause);
        _scope = new Scope(scope);
        _clause = Clause.From;
        var parts = new List<FunctionPart>();
        for (var i = 0; i < syntax.Calls.Count; i++)
        {
            var definitions = i < syntax.CallDefinitions.Count ? syntax.CallDefinitions[i].Members : default;
            AddParts(syntax.Calls[i], definitions.IsEmpty && syntax.Calls.Count == 1 ? syntax.ColumnDefinitions : definitions, parts);
        }

        (_scope, _clause) = (outer, clause);
        if (parts.Count == 0 || parts.Exists(part => part.Columns is null))
        {
            return Unknown(parts.Count == 0 ? "" : parts[0].Name, syntax.Alias, scope);
        }

        return AddFunctions(syntax, parts, scope);
    }

    // unnest of several arrays is as many functions side by side.
    private void AddParts(FunctionCallExpression call, NodeList<TypeMember> definitions, List<FunctionPart> parts)
    {
        var nameParts = call.Name.Parts;
        var name = FunctionName(call);
        if (name == "unnest" && nameParts.Count == 1 && call.Arguments.Count > 1)
        {
            foreach (var argument in call.Arguments)
            {
                var single = new FunctionCallExpression(
                    argument.Span, call.Name, call.Form, distinct: false, star: false, new NodeList<FunctionArgument>([argument]), default, default, default, null, null);
                parts.Add(PartOf(name, BindCall(single), definitions, call));
            }

            return;
        }

        parts.Add(PartOf(name, BindCall(call), definitions, call));
    }

    private FunctionPart PartOf(string name, BoundExpression value, NodeList<TypeMember> definitions, FunctionCallExpression call)
    {
        var part = new FunctionPart(name, value);
        if (value is BoundError)
        {
            return part;
        }

        if (!definitions.IsEmpty)
        {
            part.Columns = [];
            foreach (var definition in definitions)
            {
                part.Columns.Add(new SqlField(Fold(definition.Name), _types.Resolve(definition.Type)));
            }

            return part;
        }

        var outputs = value is BoundCall bound ? bound.Outputs : [];
        if (value.Type.Kind != SqlTypeKind.Struct)
        {
            part.IsScalar = true;
            part.IsNamed = outputs.Count == 1;
            part.Columns = [new SqlField(part.IsNamed ? outputs[0].Name : name, value.Type)];
            return part;
        }

        if (value.Type.Fields.Count == 0)
        {
            Report(PostgresDiagnostics.NeedsColumns, call.Name.Span, name);
            return part;
        }

        part.RowType = value.Type;
        part.Columns = [.. value.Type.Fields];
        return part;
    }

    private BoundFunctionTable AddFunctions(FunctionTable syntax, List<FunctionPart> parts, Scope scope)
    {
        var columns = parts.SelectMany(part => part.Columns!).ToList();
        var isScalar = parts.Count == 1 && parts[0].IsScalar;
        var alias = syntax.Alias is { } given ? Fold(given.Name) : parts[0].Name;

        // The only value of a function is named after the table, unless the function names it.
        if (isScalar && !parts[0].IsNamed)
        {
            columns[0] = new SqlField(alias, columns[0].Type);
        }

        if (syntax.WithOrdinality)
        {
            columns.Add(new SqlField("ordinality", SqlType.BigInt));
        }

        var names = Named([.. columns.Select(column => column.Name)], syntax.Alias, alias, isOpen: false);
        var types = columns.Select(column => column.Type).ToArray();
        var first = Reserve(names.Length);
        var source = new TableSource(alias, first, names, types)
        {
            RowType = parts.Count == 1 && !syntax.WithOrdinality ? parts[0].RowType : null,
            IsScalar = isScalar && !syntax.WithOrdinality,
        };
        AddSource(source, syntax, scope);
        var beside = new BoundFunctionTable[parts.Count - 1];
        var next = first + parts[0].Columns!.Count;
        for (var i = 0; i < beside.Length; i++)
        {
            beside[i] = TableOf(parts[i + 1], next, parts[i + 1].Columns!.Count, [.. parts[i + 1].Columns!.Select(column => column.Type)], null, null, false, []);
            next += parts[i + 1].Columns!.Count;
        }

        return TableOf(parts[0], first, names.Length, types, source, syntax, syntax.WithOrdinality, beside);
    }

    private BoundFunctionTable TableOf(
        FunctionPart part, int first, int count, SqlType[] types, TableSource? source, FunctionTable? syntax, bool withOrdinality, BoundFunctionTable[] beside)
    {
        var call = part.Value as BoundCall;
        return new BoundFunctionTable(first, count, part.Name, call?.Arguments ?? [part.Value], call?.ArgumentNames ?? [], types)
        {
            Named = source,
            Span = syntax?.Span ?? default,
            WithOrdinality = withOrdinality,
            IsDeterministic = call is null or { Stability: FunctionStability.Consistent },
            Beside = beside,
            Sample = BindSample(syntax?.Sample),
        };
    }

    private BoundFunctionTable BindDocumentTable(DocumentTable syntax, Scope scope)
    {
        var (outer, clause) = (_scope, _clause);
        _scope = new Scope(scope);
        _clause = Clause.From;
        var arguments = new List<BoundExpression> { BindExpression(syntax.Document), BindExpression(syntax.Path) };
        foreach (var passed in syntax.Passing)
        {
            arguments.Add(BindExpression(passed.Value));
        }

        var fields = new List<BoundDocumentColumn>();
        AddDocumentColumns(syntax.Columns, fields, syntax.IsJson);
        (_scope, _clause) = (outer, clause);
        var function = syntax.IsJson ? "json_table" : "xmltable";
        var alias = syntax.Alias is { } given ? Fold(given.Name) : function;
        var columns = fields.SelectMany(Leaves).ToArray();
        var names = Named([.. columns.Select(column => column.Name)], syntax.Alias, alias, isOpen: false);
        var types = columns.Select(column => column.Type).ToArray();
        var first = Reserve(names.Length);
        AddSource(new TableSource(alias, first, names, types), syntax, scope);
        return new BoundFunctionTable(first, names.Length, function, [.. arguments], [], types)
        {
            IsDeterministic = true,
            DocumentColumns = [.. fields],
            PassedNames = [.. syntax.Passing.Select(passed => passed.Name is { } name ? Fold(name) : null)],
        };
    }

    private static IEnumerable<BoundDocumentColumn> Leaves(BoundDocumentColumn column) =>
        column.Kind == DocumentColumnKind.Nested ? column.Columns.SelectMany(Leaves) : [column];

    private void AddDocumentColumns(NodeList<DocumentColumn> columns, List<BoundDocumentColumn> fields, bool isJson)
    {
        foreach (var column in columns)
        {
            var type = column.Kind == DocumentColumnKind.Ordinality ? SqlType.Integer : column.Type is null ? SqlType.Null : _types.Resolve(column.Type);
            var inner = new List<BoundDocumentColumn>();
            AddDocumentColumns(column.Columns, inner, isJson);
            fields.Add(new BoundDocumentColumn(column.Kind, Fold(column.Name), type)
            {
                Path = column.Path is null ? null : BindExpression(column.Path),
                Default = (column.Default ?? column.Clauses?.OnEmpty) is { } otherwise ? BindExpression(otherwise) : null,
                OnError = column.Clauses?.OnError is { } failed ? BindExpression(failed) : null,
                NotNull = column.NotNull,
                Words = WordsOf(column.Clauses),
                Columns = [.. inner],
            });
        }
    }

    // One function of a table, with what its columns are.
    private sealed class FunctionPart(string name, BoundExpression value)
    {
        public string Name { get; } = name;

        public BoundExpression Value { get; } = value;

        public List<SqlField>? Columns { get; set; }

        public SqlType? RowType { get; set; }

        public bool IsScalar { get; set; }

        public bool IsNamed { get; set; }
    }
}
