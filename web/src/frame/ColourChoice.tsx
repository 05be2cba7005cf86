import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconSunMoon } from '@tabler/icons-react';
import { useWords } from '../words';

/** Light, dark or like the system. */
export function ColourChoice() {
  const words = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = { light: words.light, dark: words.dark, auto: words.likeSystem } as const;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.colours}>
          <IconSunMoon size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(['light', 'dark', 'auto'] as const).map((choice) => (
          <Menu.Item
            key={choice}
            onClick={() => setColorScheme(choice)}
            rightSection={colorScheme === choice ? <IconCheck size={14} aria-hidden /> : undefined}
          >
            {choices[choice]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
