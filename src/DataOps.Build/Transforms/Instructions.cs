using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace DataOps.Build.Transforms;

/// <summary>Walks over the instructions of a method.</summary>
internal static class Instructions
{
    // Where ECMA-335 III.1.2.1 puts the instructions of two bytes.
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => unchecked((ushort)code.Value), code => code.OperandType);

    /// <summary>Calls <paramref name="plain"/> with each instruction and its bytes, and <paramref name="token"/> with each one that names something.</summary>
    public static void Walk(BlobReader code, Action<ushort, byte[]> plain, Action<ushort, int, OperandType> token)
    {
        while (code.RemainingBytes > 0)
        {
            var first = code.ReadByte();
            var operation = first == TwoBytes ? (ushort)((first << 8) | code.ReadByte()) : first;
            var operand = Operands[operation];
            switch (operand)
            {
                case OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok
                    or OperandType.InlineSig or OperandType.InlineString:
                    token(operation, code.ReadInt32(), operand);
                    break;
                case OperandType.InlineSwitch:
                    var targets = code.ReadInt32();
                    plain(operation, code.ReadBytes(sizeof(int) * targets));
                    break;
                default:
                    plain(operation, code.ReadBytes(LengthOf(operand)));
                    break;
            }
        }
    }

    private static int LengthOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
