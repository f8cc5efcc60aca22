using DataOps.Sql.Diagnostics;
using static DataOps.Sql.Diagnostics.DiagnosticSeverity;

namespace DataOps.Projects.Diagnostics;

/// <summary>Descriptors of what can be wrong with a project as such: files, names, graph, front matter, seeds (DOPS4xxx).</summary>
public static class ProjectDiagnostics
{
    /// <summary>A file has nothing in it.</summary>
    public static readonly DiagnosticDescriptor EmptyFile = new(
        "DOPS4001", "File without content", "The file is empty: write {0} or delete the file", Error);

    /// <summary>A file does not hold exactly the statement its folder asks for.</summary>
    public static readonly DiagnosticDescriptor UnexpectedStatement = new(
        "DOPS4002", "Statement that does not belong here", "A file in this folder holds {0}; move this statement to where it belongs", Error);

    /// <summary>Two nodes have the same name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        "DOPS4003", "Name defined twice", "'{0}' is already defined in {1}: rename one of the two", Error);

    /// <summary>Nodes that need each other.</summary>
    public static readonly DiagnosticDescriptor Cycle = new(
        "DOPS4004", "Models depend on each other in a circle", "The models form a cycle: {0}. Take one of these references out", Error);

    /// <summary>A name that several relations have.</summary>
    public static readonly DiagnosticDescriptor AmbiguousRelation = new(
        "DOPS4005", "Relation name with several meanings", "'{0}' may be {1}: write the schema too", Error);

    /// <summary>A model that reads itself.</summary>
    public static readonly DiagnosticDescriptor SelfReference = new(
        "DOPS4006", "Model that reads itself",
        "The models form a cycle: {0} → {0}. To add only new rows, set 'materialize: incremental' and say in 'new_rows' which rows are new; there 'this' stands for the rows of earlier runs", Error);

    /// <summary>A property of the project that does not make sense.</summary>
    public static readonly DiagnosticDescriptor InvalidOption = new(
        "DOPS4007", "Project property with a wrong value", "{0} is '{1}'; it must be {2}", Error);

    /// <summary>Functions are read but not inlined by this version.</summary>
    public static readonly DiagnosticDescriptor FunctionNotSupported = new(
        "DOPS4008", "Function that cannot be inlined", "The function '{0}' cannot be inlined: {1}", Error);

    /// <summary>The front matter is not YAML.</summary>
    public static readonly DiagnosticDescriptor FrontMatterSyntax = new(
        "DOPS4010", "Front matter that is not YAML", "The front matter is not valid YAML: {0}", Error);

    /// <summary>A setting that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownSetting = new(
        "DOPS4011", "Unknown setting", "There is no setting '{0}' here.{1}", Error);

    /// <summary>A setting with a value of the wrong type, or not among those allowed.</summary>
    public static readonly DiagnosticDescriptor WrongSettingValue = new(
        "DOPS4012", "Setting with a wrong value", "'{0}' must be {1}", Error);

    /// <summary>A setting that is given twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateSetting = new(
        "DOPS4013", "Setting given twice", "'{0}' is already set in line {1}: delete one of the two", Error);

    /// <summary>Front matter that does not end.</summary>
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = new(
        "DOPS4014", "Front matter that does not end", "The front matter that starts here must end with '---*/'", Error);

    /// <summary>Front matter behind another comment.</summary>
    public static readonly DiagnosticDescriptor FrontMatterNotFirst = new(
        "DOPS4015", "Front matter that is not the first comment", "Front matter must be the first comment of its file, or it is not read: move it to the top", Error);

    /// <summary>A setting that names a column which is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownSettingColumn = new(
        "DOPS4016", "Setting for a column that does not exist", "'{0}' has no column '{1}'.{2}", Error);

    /// <summary>A setting that another one asks for.</summary>
    public static readonly DiagnosticDescriptor MissingSetting = new(
        "DOPS4017", "Setting that is missing", "{0} needs the setting '{1}'", Error);

    /// <summary>A setting without effect.</summary>
    public static readonly DiagnosticDescriptor SettingWithoutEffect = new(
        "DOPS4018", "Setting without effect", "'{0}' has an effect only with 'materialize: {1}'", Warning);

    /// <summary>A check that names an unknown relation.</summary>
    public static readonly DiagnosticDescriptor UnknownCheckRelation = new(
        "DOPS4019", "Check against a relation that does not exist", "There is no relation '{0}' in the project.{1}", Error);

    /// <summary>A seed without a header.</summary>
    public static readonly DiagnosticDescriptor SeedWithoutHeader = new(
        "DOPS4020", "Seed without a header", "The seed is empty: its first line must name the columns", Error);

    /// <summary>A header that names no column, or one twice.</summary>
    public static readonly DiagnosticDescriptor SeedHeader = new(
        "DOPS4021", "Seed with a wrong header", "Column {0} of the header {1}", Error);

    /// <summary>A row that is longer or shorter than the header.</summary>
    public static readonly DiagnosticDescriptor SeedRowLength = new(
        "DOPS4022", "Seed row with too few or too many values", "Row {0} has {1} values, the header has {2}", Error);

    /// <summary>A quoted value that is not closed, or that text follows.</summary>
    public static readonly DiagnosticDescriptor SeedQuote = new(
        "DOPS4023", "Seed value with a wrong quote", "Row {0}, column '{1}': {2}", Error);

    /// <summary>A value that its column's type does not admit.</summary>
    public static readonly DiagnosticDescriptor SeedValue = new(
        "DOPS4024", "Seed value that does not fit", "Row {0}, column '{1}': {2}", Error);

    /// <summary>Header and DDL that do not name the same columns.</summary>
    public static readonly DiagnosticDescriptor SeedColumns = new(
        "DOPS4025", "Seed and its DDL name different columns", "{0}", Error);

    /// <summary>DDL without a seed.</summary>
    public static readonly DiagnosticDescriptor SeedSchemaAlone = new(
        "DOPS4026", "DDL without its seed", "There is no '{0}' beside this file: a file in seeds/ declares the types of the CSV file of the same name", Error);

    /// <summary>The rest of a seed's wrong values.</summary>
    public static readonly DiagnosticDescriptor SeedMoreValues = new(
        "DOPS4027", "More seed values that do not fit", "{0} more values of this seed do not fit", Error);

    /// <summary>Two relations whose records would have the same name.</summary>
    public static readonly DiagnosticDescriptor SameTypeName = new(
        "DOPS4030", "Two relations with the same C# name", "'{0}' and '{1}', {2}, both give the C# name {3}: rename one of the two", Error);

    /// <summary>Two columns whose members would have the same name.</summary>
    public static readonly DiagnosticDescriptor SameMemberName = new(
        "DOPS4031", "Two columns with the same C# name", "The columns '{0}' {1} and '{2}' of '{3}' both give the C# member {4}: rename one of the two", Error);

    /// <summary>Two parameters whose arguments would have the same name.</summary>
    public static readonly DiagnosticDescriptor SameParameterName = new(
        "DOPS4032", "Two parameters with the same C# name", "The parameters '{0}' {2} and '{1}' both give the C# parameter {3}: rename one of the two", Error);

    /// <summary>A parameter whose type does not follow from its use.</summary>
    public static readonly DiagnosticDescriptor UnknownParameterType = new(
        "DOPS4040", "Parameter without a type", "The type of parameter '{0}' does not follow from its use: declare it in the front matter, 'parameters: {{ {0}: integer }}'", Error);

    /// <summary>A parameter that is declared but not used.</summary>
    public static readonly DiagnosticDescriptor UnusedParameter = new(
        "DOPS4041", "Parameter that is not used", "The query does not use a parameter '{0}'.{1}", Error);

    /// <summary>A parameter that has no name.</summary>
    public static readonly DiagnosticDescriptor UnnamedParameter = new(
        "DOPS4042", "Parameter without a name", "A parameter of a query needs a name, which becomes that of the method's parameter: write '{0}'", Error);

    /// <summary>A number of rows that cannot be.</summary>
    public static readonly DiagnosticDescriptor ContradictedRows = new(
        "DOPS4043", "Number of rows that cannot be", "'rows: {0}' cannot be: the query gives {1}. Take the setting out, or change the query", Error);
}
