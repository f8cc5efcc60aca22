using DataOps.Generators.Descriptors;

namespace DataOps.Generators.Emit;

/// <summary>The expressions that read and write a value of a type.</summary>
internal static class ValueCode
{
    /// <summary>Reads a column of the current row.</summary>
    public static string Read(MemberDescriptor member, int ordinal) => (member.Type.Shape, member.IsNullable) switch
    {
        (MemberShape.Value, false) => $"reader.Get<{member.Type.Name}>({ordinal})",
        (MemberShape.Value, true) => $"reader.GetNullable<{member.Type.Name}>({ordinal})",
        (MemberShape.Reference, false) => $"reader.Get<{member.Type.Name}>({ordinal})",
        (MemberShape.Reference, true) => $"reader.GetOrNull<{member.Type.Name}>({ordinal})",
        (MemberShape.Fields, false) => $"reader.Get({ordinal}, {member.Type.Name}.Read)",
        (MemberShape.Fields, true) => $"reader.GetOrNull({ordinal}, {member.Type.Name}.Read)",
        (MemberShape.List, false) when member.Type.Item!.Shape == MemberShape.Value => $"reader.GetList<{member.Type.Item.Name}>({ordinal})",
        (MemberShape.List, true) when member.Type.Item!.Shape == MemberShape.Value => $"reader.GetListOrNull<{member.Type.Item.Name}>({ordinal})",
        (_, false) => $"reader.Get({ordinal}, value => {Convert(member.Type, "value", 0)})",
        (_, true) => $"reader.GetOrNull({ordinal}, value => {Convert(member.Type, "value", 0)})",
    };

    /// <summary>Reads a field of a struct, which may be null.</summary>
    public static string ReadField(MemberDescriptor field) =>
        ConvertNullable(
            field.Type,
            $"FieldValue.Field(value, {CodeText.Literal(field.Column)})",
            $"{char.ToLowerInvariant(field.Name[0])}{field.Name.Substring(1)}Field",
            0);

    /// <summary>The value of a member as providers take it.</summary>
    public static string Write(MemberType type, string expression, bool isNullable, int depth = 0)
    {
        if (!HoldsFields(type))
        {
            return expression;
        }

        var access = isNullable ? expression + "?" : expression;
        var item = depth == 0 ? "item" : $"item{depth + 1}";
        return type.Shape switch
        {
            MemberShape.Fields => $"{access}.ToFields()",
            MemberShape.List => $"{access}.Select({item} => {Write(type.Item!, item, true, depth + 1)}).ToList()",
            _ => $"{access}.ToDictionary({item} => {item}.Key, {item} => {Write(type.Item!, item + ".Value", true, depth + 1)})",
        };
    }

    /// <summary>Whether a struct is somewhere in the type, so that a value must be taken apart to be written.</summary>
    public static bool HoldsFields(MemberType type) =>
        type.Shape == MemberShape.Fields || (type.Item is not null && HoldsFields(type.Item));

    // A value that is not null, held by the variable.
    private static string Convert(MemberType type, string variable, int depth)
    {
        var item = depth == 0 ? "item" : $"item{depth + 1}";
        return type.Shape switch
        {
            MemberShape.List => $"FieldValue.List({variable}, {item} => {ConvertNullable(type.Item!, item, item + "Value", depth + 1)})",
            MemberShape.Map => $"FieldValue.Map({variable}, key => FieldValue.To<{type.Key!.Name}>(key), "
                + $"{item} => {ConvertNullable(type.Item!, item, item + "Value", depth + 1)})",
            MemberShape.Fields => $"{type.Name}.Read({variable})",
            _ => $"FieldValue.To<{type.Name}>({variable})",
        };
    }

    private static string ConvertNullable(MemberType type, string expression, string variable, int depth)
    {
        var converted = Convert(type, variable, depth);
        return type.Shape == MemberShape.Value
            ? $"{expression} is {{ }} {variable} ? {converted} : ({type.Name}?)null"
            : $"{expression} is {{ }} {variable} ? {converted} : null";
    }
}
