using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DataOps.Generators.Transforms;

/// <summary>
/// Reads the order of an input as it is written: <c>nameof</c> of a member that this generator writes has no value yet when it
/// looks, so its last name is taken.
/// </summary>
internal static class OrderReader
{
    public static IEnumerable<string> Read(ParameterSyntax parameter) =>
        parameter.AttributeLists
            .SelectMany(list => list.Attributes)
            .Where(attribute => LastName(attribute.Name) is "OrderedBy" or AttributeNames.OrderedBy)
            .SelectMany(attribute => attribute.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? [])
            .Select(Member)
            .OfType<string>();

    private static string? Member(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.Value as string,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var argument] } =>
            argument.Expression switch
            {
                MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
                IdentifierNameSyntax name => name.Identifier.ValueText,
                _ => null,
            },
        _ => null,
    };

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
